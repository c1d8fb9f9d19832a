import type { BookingKind } from '#shared/features/bookings/booking.ts'

/** Ground and edge of each kind; its name stands on the box too. */
export const KIND_COLOURS: Readonly<
  Record<BookingKind, { readonly ground: string; readonly edge: string }>
> = {
  'camp-block': { ground: '#e6f1e4', edge: '#2c6e33' },
  'class-session': { ground: '#e4eef7', edge: '#1f5f99' },
  'tutoring-day': { ground: '#fbf1df', edge: '#9a5b00' },
  'parent-session': { ground: '#f3e9f5', edge: '#7b3f8a' },
  reservation: { ground: '#eaeeee', edge: '#4a5a5a' },
}

/** Boxes are many: their colours are rules of the grid around them, not styles of each. */
export const BOX_COLOURS = Object.fromEntries(
  Object.entries(KIND_COLOURS).map(([kind, { ground, edge }]) => [
    `& [data-kind="${kind}"]`,
    { backgroundColor: ground, borderLeftColor: edge },
  ]),
)
