/** What each route is called in the log and the list of rights. */
export const ENROLMENTS_NAMES = {} as const
