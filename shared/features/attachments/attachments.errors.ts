/** Refusals of this feature; those about a file's content come from platform/files. */
export const ATTACHMENTS_ERRORS = [
  /** The stored file is gone from its folder. */
  'ATTACHMENT_MISSING',
  /** The stored file was altered, cut or exchanged. */
  'ATTACHMENT_DAMAGED',
  /** The same content is already among the files of this record. details: { id }. */
  'ATTACHMENT_TWICE',
  /** Only photos are shown in the program. */
  'ATTACHMENT_NOT_SHOWN',
  /** A restricted file, and the reader is not named for its class. */
  'ATTACHMENT_RESTRICTED',
  'ATTACHMENT_REMOVED',
  'ATTACHMENT_NOT_REMOVED',
  /** Only an unrestricted photo becomes the portrait of the file. */
  'PORTRAIT_NOT_A_PHOTO',
  'PORTRAIT_RESTRICTED',
  /** 照片 is not consented to today. */
  'PORTRAIT_NO_CONSENT',
  'CHILD_ARCHIVED',
  /** The chosen file cannot be read: pulled out, in use, a folder. */
  'FILE_NOT_READABLE',
  /** Content that is not kept. details: { found: 'program' | 'unknown' }. */
  'FILE_KIND_REFUSED',
  /** A photo of a phone in a format only some programs read. */
  'PHOTO_HEIC',
  /** details: { limit }, million pixels. */
  'PHOTO_TOO_MANY_PIXELS',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_DAMAGED',
  'FILE_ENCRYPTED',
  'FOLDER_NOT_WRITABLE',
] as const
export type AttachmentsErrorCode = (typeof ATTACHMENTS_ERRORS)[number]
