/** Refusals of this feature. */
export const CHILDREN_ERRORS = [
  /** details: { problem: IdNumberProblem }. */
  'CHILD_ID_NUMBER_WRONG',
  /** The ID number says another day. details: { bornOn }. */
  'CHILD_BIRTH_NOT_OF_ID',
  /** The ID number says the other sex. details: { sex }. */
  'CHILD_SEX_NOT_OF_ID',
  /** details: { number, name } of the child registered with it. */
  'CHILD_ID_TAKEN',
  /** Same name and birth day: may be the same child. details: { number, name, village }. */
  'CHILD_SAME_NAME',
  'CHILD_BORN_IN_FUTURE',
  'CHILD_REGISTERED_IN_FUTURE',
  'CHILD_LEFT_IN_FUTURE',
  'CHILD_LEFT_BEFORE_REGISTERED',
  'CHILD_ALREADY_LEFT',
  'CHILD_NOT_LEFT',
  /** Its record is archived: read-only. */
  'CHILD_ARCHIVED',
  /** Too old for the category on that day. details: { category, below }. */
  'CATEGORY_AGE',
  'CATEGORY_IN_FUTURE',
  /** details: { category, startsOn }. */
  'CATEGORY_ENDED_BEFORE_START',
  /** details: { category, endedOn }. */
  'CATEGORY_OVERLAPS',
] as const
export type ChildrenErrorCode = (typeof CHILDREN_ERRORS)[number]
