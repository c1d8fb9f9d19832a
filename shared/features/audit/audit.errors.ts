/** Refusals of this feature. */
export const AUDIT_ERRORS = ['FOLDER_NOT_WRITABLE', 'FILE_IN_USE'] as const
export type AuditErrorCode = (typeof AUDIT_ERRORS)[number]
