/** Refusals of this feature. */
export const PARAMETERS_ERRORS = [
  /** It would begin before today: what has been counted stays as it is. */
  'PARAMETER_PERIOD_IN_PAST',
  /** details: { validFrom } — first day of the newest period, which a new one must follow. */
  'PARAMETER_PERIOD_TOO_EARLY',
  /** It has begun on an earlier day, or another period follows it. */
  'PARAMETER_PERIOD_STANDS',
] as const
export type ParametersErrorCode = (typeof PARAMETERS_ERRORS)[number]
