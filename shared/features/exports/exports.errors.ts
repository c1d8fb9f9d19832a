/** Refusals of this feature. */
export const EXPORTS_ERRORS = [
  /** Only the manager takes a list out in full. */
  'EXPORT_FULL_BY_MANAGER',
  /** Nothing that was chosen belongs to the list. */
  'EXPORT_EMPTY',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
] as const
export type ExportsErrorCode = (typeof EXPORTS_ERRORS)[number]
