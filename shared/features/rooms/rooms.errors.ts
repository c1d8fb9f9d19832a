/** Refusals of this feature. */
export const ROOMS_ERRORS = ['ROOM_NAME_TAKEN'] as const
export type RoomsErrorCode = (typeof ROOMS_ERRORS)[number]
