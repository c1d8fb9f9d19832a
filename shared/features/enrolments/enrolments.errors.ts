/** Refusals of this feature. */
export const ENROLMENTS_ERRORS = [
  /** One child on two rows. details: { name, row, first } counted from 1. */
  'ENROLMENT_CHILD_TWICE',
  /** details: { name, row, day } of a child that is not on the register then. */
  'ENROLMENT_CHILD_NOT_ON_REGISTER',
  /** An application after the camp. details: { name, row, endsOn }. */
  'ENROLMENT_APPLIED_TOO_LATE',
  /** No form of this child waits. details: { name }. */
  'ENROLMENT_NOT_WAITING',
  /** Nothing to take back. details: { name }. */
  'ENROLMENT_ALREADY_OUT',
] as const
export type EnrolmentsErrorCode = (typeof ENROLMENTS_ERRORS)[number]
