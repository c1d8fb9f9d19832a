import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { reservationDraft } from '#tests/support/factories/bookings.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function bookingsPayloads(): { readonly [R in RouteOf<'bookings'>]: RouteInput<R> } {
  const reservation = reservationDraft({ day: '2026-11-27', memberIds: [1] })
  const place = { day: '2026-11-19', startsAt: '14:00', endsAt: '15:00', roomId: null }
  return {
    'bookings.list': { from: '2026-11-01', to: '2026-11-30', kinds: ['reservation'], memberId: 1 },
    'bookings.accepted': { from: '2026-11-01', to: '2026-11-30' },
    'bookings.move': {
      ref: { kind: 'reservation', id: 1, day: '2026-11-20' },
      place,
      clashReason: '只此一天有空',
    },
    'bookings.reservation': { id: 1 },
    'bookings.reserve': { reservation, clashReason: '只此一天有空' },
    'bookings.changeReservation': { id: 1, reservation, clashReason: '只此一天有空' },
    'bookings.cancelReservation': { id: 1 },
    'bookings.restoreReservation': { id: 2, clashReason: '只此一天有空' },
  }
}
