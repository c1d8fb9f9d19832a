import type { Reservation, ReservationDraft } from '#shared/features/bookings/reservation.ts'
import type { Office } from '#tests/support/office.ts'

/** A meeting of an hour on an ordinary Friday, in no room and without people. */
export function reservationDraft(overrides: Partial<ReservationDraft> = {}): ReservationDraft {
  return {
    title: '季度例会',
    day: '2026-10-16',
    startsAt: '09:00',
    endsAt: '10:00',
    roomId: null,
    memberIds: [],
    note: '',
    ...overrides,
  }
}

/** A reservation, recorded; a clash is accepted where a reason is given. */
export async function reserve(
  office: Office,
  overrides: Partial<ReservationDraft> = {},
  clashReason?: string,
): Promise<Reservation> {
  return office.request('bookings.reserve', {
    reservation: reservationDraft(overrides),
    ...(clashReason === undefined ? {} : { clashReason }),
  })
}
