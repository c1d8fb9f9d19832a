/** Refusals of this feature. */
export const TEAM_ERRORS = [
  /** Somebody of that name is at work. details: { name }. */
  'TEAM_NAME_TAKEN',
  /** details: { joinedOn }. */
  'TEAM_LEFT_BEFORE_JOINED',
  /** details: { leftOn }. */
  'TEAM_ALREADY_LEFT',
  'TEAM_NOT_LEFT',
  /** Somebody who is to be in charge of children is not at work on that day. details: { name, day }. */
  'TEAM_MEMBER_NOT_AT_WORK',
] as const
export type TeamErrorCode = (typeof TEAM_ERRORS)[number]
