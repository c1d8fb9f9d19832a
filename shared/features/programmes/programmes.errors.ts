/** Refusals of this feature. */
export const PROGRAMMES_ERRORS = [
  /** details: { day, dates } — the parts of the camp, 2026-07-06 至 2026-07-17. */
  'BLOCK_OUTSIDE_CAMP',
  /** details: { name, day } of a room that is not in use. */
  'BLOCK_ROOM_NOT_IN_USE',
  /** What was held stays where it was. details: { day }. */
  'BLOCK_DAY_RECORDED',
  /** details: { day }. */
  'DAY_HAS_NO_BLOCKS',
  /** The thing is struck off. details: { name }. */
  'MATERIAL_ITEM_STRUCK_OFF',
  /** An activity of another camp. */
  'MATERIAL_BLOCK_OF_OTHER_CAMP',
  /** Already confirmed. details: { name }. */
  'ALREADY_CONFIRMED',
  'NOT_CONFIRMED',
  /** No open day within a year. */
  'CLONE_WITHOUT_OPEN_DAYS',
  /** Closed days would split the camp too often. details: { parts }. */
  'CLONE_TOO_MANY_PARTS',
] as const
export type ProgrammesErrorCode = (typeof PROGRAMMES_ERRORS)[number]
