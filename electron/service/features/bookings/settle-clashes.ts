import { bookingKey, bookingKindName, type BookingRef } from '#shared/features/bookings/booking.ts'
import type { Clash } from '#shared/features/bookings/clash.ts'
import {
  arrangementKey,
  arrangementOf,
  findClashes,
  type FoundClash,
} from '#shared/features/bookings/find-clashes.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { siteDaysBetween } from '#service/features/calendar/calendar.public.ts'
import { insertAcceptance, listAcceptances } from './clash-acceptances.repository.ts'
import { namesOfShared } from './shared-names.ts'
import { bookingsBetween, childrenReader } from './sources.ts'

/** As many as a refusal names. */
const MOST_NAMED = 20

/**
 * To be asked in the command's transaction after bookings were written: whether they share a room, a
 * person or a child with others at the same time, or fall on a day on which the site is closed.
 * Throws BOOKING_CLASH unless a reason is given, which is recorded for each clash.
 */
export function settleClashes(
  context: CommandContext,
  refs: readonly BookingRef[],
  clashReason: string | undefined,
): void {
  const found = [...Map.groupBy(refs, ({ day }) => day)].flatMap(([day, ofDay]) =>
    newClashesOn(context.db, day, new Set(ofDay.map(bookingKey))),
  )
  if (found.length === 0) return
  if (clashReason === undefined || clashReason === '') {
    const clashes = describeClashes(context.db, found.slice(0, MOST_NAMED))
    throw new AppError('BOOKING_CLASH', { clashes, more: found.length - clashes.length })
  }
  const accepted = { reason: clashReason, acceptedAt: context.now, acceptedBy: context.account.id }
  for (const clash of found) insertAcceptance(context.db, { ...arrangementOf(clash), ...accepted })
}

/** What stands in the way of the named bookings of a day and was not accepted as it now is. */
function newClashesOn(db: Reads, day: Day, keys: ReadonlySet<string>): FoundClash[] {
  const all = bookingsBetween(db, day, day)
  const mine = all.filter((booking) => keys.has(bookingKey(booking)))
  if (mine.length === 0) return []
  const childrenOf = childrenReader(db)
  const isClosed = siteDaysBetween(db, day, day).get(day)?.isOpen === false
  const found = mine.flatMap((booking): FoundClash[] => [
    ...(isClosed ? [{ booking, other: null, shared: 'closed' as const, sharedId: 0 }] : []),
    ...findClashes(booking, all, childrenOf),
  ])
  if (found.length === 0) return []
  const known = new Set(listAcceptances(db, day, day).map(arrangementKey))
  return found.filter((clash) => {
    // Of two that were written together each is in the other's way: named once.
    const key = arrangementKey(arrangementOf(clash))
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  })
}

function describeClashes(db: Reads, found: readonly FoundClash[]): Clash[] {
  const nameOf = namesOfShared(db, found)
  return found.map((clash) => {
    const { booking, other, shared } = clash
    const { day, startsAt, endsAt } = other ?? booking
    return {
      shared,
      name: nameOf(clash),
      title: other?.title ?? '',
      kindName: other === null ? '' : bookingKindName(other.kind),
      day,
      startsAt,
      endsAt,
      path: other?.path ?? '',
    }
  })
}
