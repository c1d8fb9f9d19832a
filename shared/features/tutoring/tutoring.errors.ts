/** Refusals of this feature. */
export const TUTORING_ERRORS = [
  'TERM_NAME_TAKEN',
  'TERM_ROOM_NOT_IN_USE',
  'TERM_HAS_SESSIONS_OUTSIDE',
  'DAY_OUTSIDE_TERM',
  'DAY_IN_FUTURE',
  'DAY_NOT_DUE',
  'DAY_ALREADY_HELD',
  'ALREADY_ON_ROSTER',
  'ALREADY_LEFT',
  'LEFT_BEFORE_JOINED',
  'ATTENDED_AFTER_LEAVING',
  'CHILD_LEFT_ARCHIVE',
  'CHILD_NOT_ON_ROSTER',
  'ROSTER_EMPTY',
  'ROLL_CALL_INCOMPLETE',
  'ROLL_CALL_NOT_TAKEN',
  'CHILD_WAS_NOT_THERE',
  'SIGN_IN_MISSING',
  'SIGN_OUT_BEFORE_SIGN_IN',
  /** Somebody who must not collect the child. details: { childId }. */
  'COLLECTOR_FORBIDDEN',
  /** Signed in before and still here. details: { childId, name, at }. */
  'ALREADY_SIGNED_IN',
  /** Gone home. details: { childId, name, at, collectedBy }. */
  'ALREADY_SIGNED_OUT',
  /** details: { childId, name }. */
  'CHILD_NOT_SIGNED_IN',
  /** The day was closed: a change needs a reason. details: { day }. */
  'DAY_CLOSED',
  'DAY_ALREADY_CLOSED',
  /** details: { count, names }. */
  'CHILDREN_STILL_HERE',
  /** Somebody neither came nor was settled. details: { missing }. */
  'REST_NOT_SETTLED',
  /** details: { name }. */
  'GROUP_NAME_TAKEN',
  /** A duty on a weekday the term does not run. details: { weekday }. */
  'DUTY_WEEKDAY_NOT_IN_TERM',
  /** Nothing of the month to print. */
  'MONTH_WITHOUT_SESSIONS',
] as const
export type TutoringErrorCode = (typeof TUTORING_ERRORS)[number]
