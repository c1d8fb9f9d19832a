/** Refusals of this feature. */
export const INVENTORY_ERRORS = [
  /** details: { name, day }. */
  'ITEM_ROOM_NOT_IN_USE',
  'ITEM_STRUCK_OFF',
  /** details: { acquiredOn }. */
  'ITEM_STRUCK_OFF_BEFORE_ACQUIRED',
] as const
export type InventoryErrorCode = (typeof INVENTORY_ERRORS)[number]
