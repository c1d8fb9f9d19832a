/** Refusals of this feature. */
export const PRIVACY_ERRORS = [
  'RECORD_STILL_ON_REGISTER',
  'RECORD_ALREADY_ARCHIVED',
  'RECORD_NOT_ARCHIVED',
  'RECORD_ANONYMISED',
  'RECORD_NOT_ANONYMISED',
  'RECORD_DELETED',
  /** Books still at the child's home. details: { count }. */
  'RECORD_HAS_OPEN_LOANS',
  /** details: { until }. */
  'RETENTION_NOT_OVER',
  'CONTRACT_NOT_OVER',
  /** details: { expected }. */
  'CONFIRMATION_WRONG',
  'NO_DELETION_REQUEST',
  'REQUEST_IN_FUTURE',
  'REQUEST_ALREADY_ANSWERED',
  'ANSWER_BEFORE_REQUEST',
  'ATTACHMENT_MISSING',
  'ATTACHMENT_DAMAGED',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
  'DISK_FULL',
] as const
export type PrivacyErrorCode = (typeof PRIVACY_ERRORS)[number]
