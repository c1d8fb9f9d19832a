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
  /** The register has changed since the preview: the rows would become something else. */
  'IMPORT_REGISTER_CHANGED',
  /** Rows wait for a choice. details: { rows }. */
  'IMPORT_UNDECIDED',
  /** A row was given a choice it does not have. details: { row }. */
  'IMPORT_CHOICE_IMPOSSIBLE',
  /** details: { field, first, second }: its name and the two headings. */
  'COLUMN_MAPPED_TWICE',
  /** No column is taken for the name. details: { sheet }. */
  'COLUMN_NAME_MISSING',
  /** The mapping has another number of columns than the file. */
  'LAYOUT_OF_ANOTHER_FILE',
  'ROSTER_WITHOUT_PROBLEMS',
  'IMPORT_ALREADY_UNDONE',
  /** Other records refer to children that were added. details: { numbers }. */
  'IMPORT_CHILDREN_IN_USE',
  /** Changed since the import. details: { numbers }. */
  'IMPORT_CHILDREN_CHANGED',
  /** Imported before the program kept what an undoing needs. */
  'IMPORT_TOO_OLD_TO_UNDO',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
] as const
export type ImportsErrorCode = (typeof IMPORTS_ERRORS)[number]
