/** Refusals of this feature. */
export const PRIVACY_ERRORS = [] as const
export type PrivacyErrorCode = (typeof PRIVACY_ERRORS)[number]
