/** What each route is called in the log and the list of rights. */
export const PARENT_SCHOOL_NAMES = {} as const
