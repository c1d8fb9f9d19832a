/** Refusals of this feature. */
export const PLANS_ERRORS = [] as const
export type PlansErrorCode = (typeof PLANS_ERRORS)[number]
