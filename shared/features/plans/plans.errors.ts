/** Refusals of this feature. */
export const PLANS_ERRORS = [
  /** The child is not on the register today. */
  'PLAN_CHILD_NOT_MEMBER',
  /** No confirmed assessment holds. */
  'PLAN_NO_ASSESSMENT',
  /** details: { nextDueOn } — the assessment is past its day. */
  'PLAN_ASSESSMENT_EXPIRED',
  /** Submitted or approved: it is not written any more. */
  'PLAN_LOCKED',
  /** Submitted once: it is returned, not thrown away. */
  'PLAN_WAS_SUBMITTED',
  /** details: { count } — parts still to be filled in. */
  'PLAN_INCOMPLETE',
  /** details: { startsOn, endsOn } of the child’s other plan. */
  'PLAN_OVERLAPS',
  'PLAN_NOT_WAITING',
  /** Only another manager decides. */
  'PLAN_OWN_APPROVAL',
  'PLAN_OWN_REASON_MISSING',
  'PLAN_COMMENT_MISSING',
  'PLAN_NOT_IN_FORCE',
  'PLAN_NOT_CLOSED',
  /** A line has no result. */
  'PLAN_RESULTS_MISSING',
  'PLAN_END_IN_PAST',
  /** details: { problem }: what is wrong with the line. */
  'PLAN_LINE_INVALID',
  'PLAN_TASK_NOT_OPEN',
  /** A ticked task is not open on the day of the service. */
  'NOTE_TASK_NOT_OPEN',
  'NOTE_DAY_IN_FUTURE',
  'NOTE_BEFORE_REGISTRATION',
  /** Only notes of 心理辅导 are restricted. */
  'NOTE_NOT_RESTRICTABLE',
  'NOTE_RESTRICTED',
  'REFERRAL_DAY_IN_FUTURE',
  'REFERRAL_REPLY_TOO_EARLY',
  'CHILD_ARCHIVED',
  'PDF_NOT_POSSIBLE',
  'PDF_NOT_PRINTED',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
] as const
export type PlansErrorCode = (typeof PLANS_ERRORS)[number]
