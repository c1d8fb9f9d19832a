/** Refusals of this feature. */
export const CALENDAR_ERRORS = [
  /** That day is entered already. details: { day, name, kind }. */
  'STATUTORY_DAY_TAKEN',
  /** details: { day }. */
  'STATUTORY_DAY_GONE',
  /** A notice with mistakes is not saved. details: { year, problems: string[] }. */
  'NOTICE_HAS_ERRORS',
  /** A notice with gaps is saved only once they were looked at. details: { year, problems: string[] }. */
  'NOTICE_NOT_CONFIRMED',
  /** details: { ending }: the file is no .json, .csv, .xlsx or .xls. */
  'NOTICE_FILE_KIND',
  'NOTICE_FILE_UNREADABLE',
  /** Nothing in the file or text reads like a notice of holidays. */
  'NOTICE_WITHOUT_DAYS',
  /** details: { name, kind, startsOn, endsOn }: a term or break is on these days. */
  'SCHOOL_PERIODS_OVERLAP',
  /** details: { name }. */
  'SCHOOL_PERIOD_NAME_TAKEN',
  /** details: { name }: a class is held in this term. */
  'SCHOOL_PERIOD_IN_USE',
  /** details: { validFrom }. */
  'OPENING_HOURS_TAKEN',
  /** details: { kind, reason, startsOn, endsOn }. */
  'DAY_EXCEPTIONS_OVERLAP',
  'PDF_NOT_POSSIBLE',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
] as const
export type CalendarErrorCode = (typeof CALENDAR_ERRORS)[number]
