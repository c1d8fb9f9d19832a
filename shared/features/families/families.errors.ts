/** Refusals of this feature. */
export const FAMILIES_ERRORS = [
  /** Raised by the database: two periods of one fact would meet. */
  'PERIOD_OVERLAPS',
  'PERIOD_IN_FUTURE',
  /** details: { bornOn }. */
  'PERIOD_BEFORE_BIRTH',
  /** The change is not later than the period it ends. details: { startsOn }. */
  'PERIOD_NOT_AFTER_START',
  /** Nothing differs from what holds already. */
  'PERIOD_SAME',
  /** The person is not of this child's family. */
  'PERSON_NOT_OF_FAMILY',
  /** Guardians and parents are older than the child. details: { bornOn }. */
  'PERSON_YOUNGER_THAN_CHILD',
  /** details: { problem: IdNumberProblem }. */
  'PERSON_ID_NUMBER_WRONG',
  /** details: { bornOn }. */
  'PERSON_BIRTH_NOT_OF_ID',
  'PERSON_SEX_NOT_OF_ID',
] as const
export type FamiliesErrorCode = (typeof FAMILIES_ERRORS)[number]
