/** Refusals of this feature. */
export const DUPLICATES_ERRORS = [
  /** A file is not a duplicate of itself. */
  'DUPLICATE_SAME_CHILD',
  /** Archived or erased: read-only. details: { number }. */
  'DUPLICATE_ARCHIVED',
  /** Already merged into another file. details: { number } of that file. */
  'DUPLICATE_ALREADY_MERGED',
  /** One of the two was changed since they were laid side by side. */
  'DUPLICATE_STALE',
  /** Both have different facts for the same days, and no side was chosen. details: { facts }. */
  'DUPLICATE_PERIODS_OVERLAP',
  /** Records that cannot both belong to one child. details: { records }. */
  'DUPLICATE_CONFLICT',
  /** The chosen ID number says another birth date. details: { bornOn }. */
  'DUPLICATE_BIRTH_NOT_OF_ID',
  'DUPLICATE_SEX_NOT_OF_ID',
  /** The chosen dates contradict each other. */
  'DUPLICATE_DATES_WRONG',
  /** Nothing says any more that the two may be one. */
  'DUPLICATE_NOT_ALIKE',
  /** details: { records } changed since the merge. */
  'DUPLICATE_UNDO_CHANGED',
  /** The file that stayed was itself merged or archived since. */
  'DUPLICATE_UNDO_CLOSED',
] as const
export type DuplicatesErrorCode = (typeof DUPLICATES_ERRORS)[number]
