/** Refusals of this feature. */
export const ASSESSMENTS_ERRORS = [] as const
export type AssessmentsErrorCode = (typeof ASSESSMENTS_ERRORS)[number]
