/** Refusals of this feature. */
export const ATTACHMENTS_ERRORS = [] as const
export type AttachmentsErrorCode = (typeof ATTACHMENTS_ERRORS)[number]
