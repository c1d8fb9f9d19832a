/** Refusals of this feature. */
export const REPORTS_ERRORS = [
  'REPORT_PERIOD_NOT_STARTED',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
] as const
export type ReportsErrorCode = (typeof REPORTS_ERRORS)[number]
