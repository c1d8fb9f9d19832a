/** Refusals of this feature. */
export const CLASSES_ERRORS = [] as const
export type ClassesErrorCode = (typeof CLASSES_ERRORS)[number]
