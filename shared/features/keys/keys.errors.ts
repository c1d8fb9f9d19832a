/** Refusals of this feature. */
export const KEYS_ERRORS = [
  /** Characters are missing or too many. details: { typed, expected }. */
  'RECOVERY_KEY_LENGTH',
  /** A typing error. details: { groups }, numbers from 1. */
  'RECOVERY_KEY_MISTYPED',
  /** Typed without an error, but it is not the key of this site's valid sheet. details: { number }. */
  'RECOVERY_KEY_REFUSED',
  'NO_RECOVERY_SHEET',
  'NOT_A_MANAGER',
  'PDF_NOT_POSSIBLE',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
] as const
export type KeysErrorCode = (typeof KEYS_ERRORS)[number]
