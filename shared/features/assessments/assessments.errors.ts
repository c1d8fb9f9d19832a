/** Refusals of this feature. */
export const ASSESSMENTS_ERRORS = [
  /** Confirmed or void: it is not written any more. */
  'ASSESSMENT_LOCKED',
  /** details: { count } — parts still to be filled in. */
  'ASSESSMENT_INCOMPLETE',
  'ASSESSMENT_DAY_IN_FUTURE',
  /** The child is not on the register on the day. */
  'ASSESSMENT_CHILD_NOT_MEMBER',
  /** details: { assessedOn } of a later assessment that stands. */
  'ASSESSMENT_NOT_NEWEST',
  'ASSESSMENT_GROUNDS_MISSING',
  /** details: { latest } — the interval of the tier ends then. */
  'ASSESSMENT_DUE_OUT_OF_RANGE',
  'ASSESSMENT_NOT_WAITING',
  'ASSESSMENT_OWN_COUNTERSIGN',
  /** A mandatory report stands with it. */
  'ASSESSMENT_HAS_REPORT',
  'REASSESSMENT_DAY_IN_FUTURE',
  /** Not an emergency. */
  'EMERGENCY_REPORT_NOT_DUE',
  'EMERGENCY_REPORT_RESTRICTED',
  'EMERGENCY_REPORT_IN_FUTURE',
  'PDF_NOT_POSSIBLE',
  'PDF_NOT_PRINTED',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
] as const
export type AssessmentsErrorCode = (typeof ASSESSMENTS_ERRORS)[number]
