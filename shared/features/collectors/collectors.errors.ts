/** Refusals of this feature. */
export const COLLECTORS_ERRORS = [
  /** The same person is entered for an overlapping time. details: { number } of a sibling, or ''. */
  'COLLECTOR_TWICE',
  /** A child does not collect itself. */
  'COLLECTOR_IS_CHILD',
  /** details: { startsOn }. */
  'COLLECTOR_ENDED_BEFORE_START',
  'COLLECTOR_ALREADY_ENDED',
  /** The ticked child is not of the same family. */
  'COLLECTOR_NOT_SIBLING',
  /** The grounds are dated after today. */
  'COLLECTOR_GROUNDS_IN_FUTURE',
  'PERSON_NOT_OF_FAMILY',
  'CHILD_ARCHIVED',
] as const
export type CollectorsErrorCode = (typeof COLLECTORS_ERRORS)[number]
