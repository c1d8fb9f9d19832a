/** Refusals of this feature. */
export const GRADES_ERRORS = [
  /** Before 1 September nobody is in the next grade. details: { on }. */
  'GRADE_TOO_EARLY',
  /** Only the running school year is advanced. details: { year }. */
  'GRADE_YEAR_NOT_CURRENT',
  /** A child has left, or has a period from that day on already. details: { count }. */
  'GRADE_ROWS_NOT_DUE',
  /** The grade on file is another than the one on the screen. details: { count }. */
  'GRADE_ROWS_STALE',
  /** details: { count } of children with a grade that does not follow. */
  'GRADE_CHOICE_WRONG',
  /** details: { count } of children who change the school and have none yet. */
  'GRADE_SCHOOL_MISSING',
  'GRADE_ALREADY_UNDONE',
  /** details: { count, numbers } of children whose schooling was changed since. */
  'GRADE_ADVANCE_CHANGED',
] as const
export type GradesErrorCode = (typeof GRADES_ERRORS)[number]
