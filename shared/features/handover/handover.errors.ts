/** Refusals of this feature. */
export const HANDOVER_ERRORS = [
  'EXPORT_RUNNING',
  'EXPORT_CANCELLED',
  'ZIP_PASSWORD_WRONG',
  'ZIP_NOT_ENCRYPTED',
  'ZIP_DAMAGED',
  /** The file is not the one that was written. */
  'ZIP_NOT_OF_HANDOVER',
  'HANDOVER_NOT_VERIFIED',
  'RECEIPT_IN_FUTURE',
  /** details: { exportedOn }. */
  'RECEIPT_BEFORE_EXPORT',
  /** details: { endsOn }. */
  'CONTRACT_NOT_OVER',
  'SITE_NAME_WRONG',
  'WRONG_PASSWORD',
  'TOO_MANY_ATTEMPTS',
  'FOLDER_INSIDE_SITE',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
  'ATTACHMENT_MISSING',
  'ATTACHMENT_DAMAGED',
] as const
export type HandoverErrorCode = (typeof HANDOVER_ERRORS)[number]
