/** Refusals of this feature. */
export const INVENTORY_ERRORS = [
  /** details: { name, day }. */
  'ITEM_ROOM_NOT_IN_USE',
  /** details: { struckOffOn }. */
  'ITEM_STRUCK_OFF',
  /** details: { acquiredOn }. */
  'ITEM_STRUCK_OFF_BEFORE_ACQUIRED',
  /** details: { today }. */
  'ITEM_STRUCK_OFF_IN_FUTURE',
  'ITEM_NOT_STRUCK_OFF',
] as const
export type InventoryErrorCode = (typeof INVENTORY_ERRORS)[number]
