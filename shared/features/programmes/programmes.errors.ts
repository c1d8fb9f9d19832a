/** Refusals of this feature. */
export const PROGRAMMES_ERRORS = [] as const
export type ProgrammesErrorCode = (typeof PROGRAMMES_ERRORS)[number]
