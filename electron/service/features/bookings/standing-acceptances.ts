import { bookingKey, type Booking } from '#shared/features/bookings/booking.ts'
import {
  arrangementKey,
  arrangementOf,
  findClashes,
  type FoundClash,
} from '#shared/features/bookings/find-clashes.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { siteDaysBetween } from '#service/features/calendar/calendar.public.ts'
import { listAcceptances, type Acceptance } from './clash-acceptances.repository.ts'
import { childrenReader } from './sources.ts'

/** An accepted clash and the two it is about, as they are now. */
export interface StandingAcceptance {
  readonly acceptance: Acceptance
  readonly clash: FoundClash
}

/** Acceptances of a stretch of days whose arrangement is still the one that was looked at. */
export function standingAcceptances(
  db: Reads,
  range: { readonly from: Day; readonly to: Day },
  bookings: readonly Booking[],
): StandingAcceptance[] {
  const acceptances = listAcceptances(db, range.from, range.to)
  if (acceptances.length === 0) return []
  const byKey = new Map(bookings.map((booking) => [bookingKey(booking), booking]))
  const childrenOf = childrenReader(db)
  const isClosed = (day: Day) => siteDaysBetween(db, day, day).get(day)?.isOpen === false
  return acceptances.flatMap((acceptance) => {
    const booking = byKey.get(acceptance.one)
    if (booking === undefined) return []
    const other = byKey.get(acceptance.other)
    const candidates: readonly FoundClash[] =
      other === undefined
        ? closedClash(booking, isClosed(booking.day))
        : findClashes(booking, [other], childrenOf)
    const key = arrangementKey(acceptance)
    const clash = candidates.find((found) => arrangementKey(arrangementOf(found)) === key)
    return clash === undefined ? [] : [{ acceptance, clash }]
  })
}

function closedClash(booking: Booking, isClosed: boolean): readonly FoundClash[] {
  return isClosed ? [{ booking, other: null, shared: 'closed', sharedId: 0 }] : []
}
