/** Refusals of this feature. */
export const PARAMETERS_ERRORS = [] as const
export type ParametersErrorCode = (typeof PARAMETERS_ERRORS)[number]
