/** Refusals of this feature. */
export const KEYS_ERRORS = [] as const
export type KeysErrorCode = (typeof KEYS_ERRORS)[number]
