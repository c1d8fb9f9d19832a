/** Refusals of this feature; every command that books something may answer with them. */
export const BOOKINGS_ERRORS = [
  /** details: { clashes: Clash[], more }: the first 20, and how many there are besides. */
  'BOOKING_CLASH',
  'BOOKING_NOT_MOVABLE',
  'BOOKING_ROOM_NOT_IN_USE',
  'RESERVATION_CANCELLED',
  'RESERVATION_NOT_CANCELLED',
] as const
export type BookingsErrorCode = (typeof BOOKINGS_ERRORS)[number]
