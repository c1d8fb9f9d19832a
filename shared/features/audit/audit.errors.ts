/** Refusals of this feature. */
export const AUDIT_ERRORS = [] as const
export type AuditErrorCode = (typeof AUDIT_ERRORS)[number]
