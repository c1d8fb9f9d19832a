/** What each route is called in the log and the list of rights. */
export const CLASSES_NAMES = {} as const
