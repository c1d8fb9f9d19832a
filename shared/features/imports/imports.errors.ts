/** Refusals of this feature, besides FILE_ERROR_CODES. */
export const IMPORTS_ERRORS = [
  /** Gone, moved, or held by another program. */
  'IMPORT_FILE_UNREADABLE',
  /** Saved again after it was previewed. */
  'IMPORT_FILE_CHANGED',
  /** No visible sheet has a row with 姓名 and two more known headings. */
  'ROSTER_HEADER_NOT_FOUND',
  /** Headings, and nothing below them. */
  'ROSTER_WITHOUT_ROWS',
  'ROSTER_REGISTERED_IN_FUTURE',
] as const
export type ImportsErrorCode = (typeof IMPORTS_ERRORS)[number]
