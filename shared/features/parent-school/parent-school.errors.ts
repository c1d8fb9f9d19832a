/** Refusals of this feature. */
export const PARENT_SCHOOL_ERRORS = [] as const
export type ParentSchoolErrorCode = (typeof PARENT_SCHOOL_ERRORS)[number]
