/** Refusals of this feature. */
export const CLASSES_ERRORS = [
  /** A class of that name is in the same term or break. details: { name }. */
  'CLASS_NAME_TAKEN',
  /** Dates outside the term or break. details: { period, startsOn, endsOn }. */
  'CLASS_OUTSIDE_PERIOD',
  /** A day outside the dates of the class. details: { name, startsOn, endsOn }. */
  'CLASS_DAY_OUTSIDE',
  /** Every meeting falls on a closed day, or there is none between the dates. */
  'CLASS_WITHOUT_SESSIONS',
  /** details: { name, from, to }. */
  'CLASS_ROOM_NOT_IN_USE',
  /** The term cannot change any more: children have chosen the class. details: { count }. */
  'CLASS_HAS_CHOICES',
  /** Sessions with a roll call outside the new dates. details: { day }. */
  'CLASS_HELD_OUTSIDE',
  /** details: { name, quota, free, wanted }. */
  'CLASS_FULL',
  /** The quota is below the number of children. details: { count }. */
  'CLASS_QUOTA_BELOW_MEMBERS',
  /** details: { name, endedOn }. */
  'CLASS_ENDED',
  'CLASS_NOT_ENDED',
  /** details: { number, day }. */
  'CLASS_CHILD_NOT_ON_REGISTER',
  /** details: { number, name }. */
  'CLASS_CHILD_ALREADY_IN',
  /** details: { leftOn }. */
  'CLASS_MEMBER_LEFT',
  'CLASS_MEMBER_NOT_LEFT',
  /** details: { joinedOn }. */
  'CLASS_LEFT_BEFORE_JOINED',
  /** The child was called at a session on or after that day. details: { day }. */
  'CLASS_CALLED_AFTER_LEAVING',
  /** details: { day }. */
  'CLASS_SESSION_HELD',
  /** details: { day }. */
  'CLASS_SESSION_CANCELLED',
  'CLASS_SESSION_NOT_CANCELLED',
  'CLASS_SESSION_NOT_HELD',
  /** A roll call before the day. details: { day }. */
  'CLASS_SESSION_AHEAD',
  /** Another session of the class at that time. details: { day, startsAt }. */
  'CLASS_SESSION_TIME_TAKEN',
  /** It was made up already. details: { day }. */
  'CLASS_ALREADY_MADE_UP',
  /** The meeting took place, or is none of the class. */
  'CLASS_NOTHING_TO_MAKE_UP',
  /** Marks are not exactly those of the children on the list. details: { count }. */
  'CLASS_MARKS_STALE',
  /** A chosen class is not one of the term. */
  'CLASS_CHOICE_WRONG',
  /** details: { number }. */
  'CLASS_CERTIFICATE_NOT_EARNED',
  /** A child in two classes at one time. details: { number, one, other }. */
  'CLASS_PLACES_OVERLAP',
  'PDF_NOT_POSSIBLE',
] as const
export type ClassesErrorCode = (typeof CLASSES_ERRORS)[number]
