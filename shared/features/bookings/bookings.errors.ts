/** Refusals of this feature; every command that books something may answer with them. */
export const BOOKINGS_ERRORS = [
  /** details: { clashes: Clash[], more }: the first 20, and how many there are besides. */
  'BOOKING_CLASH',
] as const
export type BookingsErrorCode = (typeof BOOKINGS_ERRORS)[number]
