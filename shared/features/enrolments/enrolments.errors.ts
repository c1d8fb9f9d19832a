/** Refusals of this feature. */
export const ENROLMENTS_ERRORS = [] as const
export type EnrolmentsErrorCode = (typeof ENROLMENTS_ERRORS)[number]
