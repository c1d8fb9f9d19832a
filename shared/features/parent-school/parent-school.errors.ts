/** Refusals of this feature. */
export const PARENT_SCHOOL_ERRORS = [
  /** details: { name, day }. */
  'PARENT_ROOM_NOT_IN_USE',
  /** It was held: neither moved nor cancelled. details: { day }. */
  'PARENT_SESSION_HELD',
  'PARENT_SESSION_CANCELLED',
  'PARENT_SESSION_NOT_CANCELLED',
  /** The roll is called on the day or later. details: { day }. */
  'PARENT_SESSION_NOT_YET',
  /** A make-up is for a session that was held. */
  'PARENT_SESSION_NOT_HELD',
  /** Everybody came. */
  'PARENT_NOBODY_ABSENT',
  /** A make-up before the session it makes up. details: { day }. */
  'PARENT_MAKE_UP_TOO_EARLY',
  /** Not of the child’s family. details: { name }. */
  'PARENT_GUEST_NOT_FAMILY',
  /** The family is anonymised or has no name on file. details: { child }. */
  'PARENT_GUEST_WITHOUT_NAME',
  /** The child is not on the register on that day. details: { name, day }. */
  'PARENT_CHILD_NOT_ON_REGISTER',
  /** The roll was called for this person. details: { name }. */
  'PARENT_GUEST_MARKED',
  /** The roll is called for everybody who is invited, once. details: { names }. */
  'PARENT_ROLL_INCOMPLETE',
  /** Somebody marked who is not invited. */
  'PARENT_GUEST_NOT_INVITED',
  /** A score or words of somebody who was not there. details: { name }. */
  'PARENT_FEEDBACK_OF_ABSENT',
] as const
export type ParentSchoolErrorCode = (typeof PARENT_SCHOOL_ERRORS)[number]
