/** Refusals of this feature. */
export const CAMPS_ERRORS = [
  /** details: { name }. */
  'CAMP_NAME_TAKEN',
  /** Days of another camp. details: { name, from, to } of that camp's days. */
  'CAMP_DATES_CLASH',
  /** Two parts too far apart for one camp. details: { part, gapDays, maxGapDays }. */
  'CAMP_GAP_TOO_LONG',
  /** details: { name, day }. */
  'CAMP_ROOM_NOT_IN_USE',
  /** The new dates leave out a held day. details: { day }. */
  'CAMP_DAY_HAS_ATTENDANCE',
  /** details: { quota, members }. */
  'CAMP_QUOTA_BELOW_MEMBERS',
  'CAMP_CANCELLED',
  /** details: { heldDays }. */
  'CAMP_ALREADY_HELD',
  /** details: { quota, free, wanted }. */
  'CAMP_FULL',
  /** details: { number, day } of the child. */
  'CAMP_CHILD_NOT_ON_REGISTER',
  /** details: { number } of the child. */
  'CAMP_CHILD_ALREADY_ENROLLED',
  /** details: { number } of the child. */
  'CAMP_CHILD_NOT_ENROLLED',
  /** details: { withdrawnOn }. */
  'CAMP_CHILD_WITHDRAWN',
  /** details: { enrolledOn }. */
  'CAMP_WITHDRAWN_BEFORE_ENROLLED',
  /** details: { day }. */
  'CAMP_ATTENDED_AFTER_WITHDRAWAL',
  /** details: { day }. */
  'CAMP_DAY_OUTSIDE',
  /** details: { day }. */
  'CAMP_DAY_IN_FUTURE',
  /** details: { day, name } of the camp that held the day. */
  'CAMP_DAY_TAKEN',
  'CAMP_ROSTER_EMPTY',
  /** details: { missing }. */
  'CAMP_ROLL_CALL_INCOMPLETE',
  'CAMP_NOBODY_PRESENT',
  /** details: { closedOn }. */
  'CAMP_INCIDENT_CLOSED',
  /** New dates leave out a day of the timetable. details: { day, title }. */
  'CAMP_DAY_HAS_BLOCKS',
] as const
export type CampsErrorCode = (typeof CAMPS_ERRORS)[number]
