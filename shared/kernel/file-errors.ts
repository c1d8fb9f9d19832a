/** Refusals of a file handed in by the user; a screen has one sentence for each. */
export const FILE_ERROR_CODES = [
  /** Nothing in it: zero bytes, or sheets without a single filled cell. */
  'FILE_EMPTY',
  /** Over the size limit, packed or unpacked. details: { limit, unit }. */
  'FILE_TOO_LARGE',
  /** Its content is something else. details: { found: ForeignContent }. */
  'FILE_NOT_A_SPREADSHEET',
  /** Protected by a password. */
  'FILE_ENCRYPTED',
  /** Carries programs (.xlsm, or an .xls with macros). */
  'FILE_WITH_MACROS',
  /** Looks like a spreadsheet but cannot be read to its end. */
  'FILE_DAMAGED',
] as const

export type FileErrorCode = (typeof FILE_ERROR_CODES)[number]

/** What a file that is not a spreadsheet turned out to be. */
export type ForeignContent =
  | 'web-page'
  | 'word-document'
  | 'presentation'
  | 'pdf'
  | 'picture'
  | 'text'
  | 'archive'
  | 'open-document'
  | 'excel-95'
  | 'excel-binary'
  | 'unknown'
