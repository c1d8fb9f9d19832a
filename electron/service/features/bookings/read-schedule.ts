import type { ParsedInput } from '#shared/contract/index.ts'
import { bookingKey } from '#shared/features/bookings/booking.ts'
import type { AcceptedClash, Schedule } from '#shared/features/bookings/schedule.ts'
import type { Clash } from '#shared/features/bookings/clash.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { localDay } from '#service/platform/clock.ts'
import { siteDaysBetween } from '#service/features/calendar/calendar.public.ts'
import { dayBarsBetween } from './day-bars.ts'
import { namesOfShared } from './shared-names.ts'
import { bookingsBetween, childrenReader } from './sources.ts'
import { standingAcceptances, type StandingAcceptance } from './standing-acceptances.ts'

/** The calendar of a stretch of days, all of it or what is asked for. */
export function readSchedule({ db }: QueryContext, input: ParsedInput<'bookings.list'>): Schedule {
  const { from, to, kinds, roomId, memberId, childId } = input
  const all = bookingsBetween(db, from, to)
  const reasons = reasonsByBooking(standingAcceptances(db, { from, to }, all))
  const childrenOf = childrenReader(db)
  const bookings = all.filter(
    (booking) =>
      (kinds === undefined || kinds.includes(booking.kind)) &&
      (roomId === undefined || booking.roomId === roomId) &&
      (memberId === undefined || booking.memberIds.includes(memberId)) &&
      (childId === undefined || childrenOf(booking).has(childId)),
  )
  return {
    bookings: bookings.map((booking) => ({
      ...booking,
      acceptedReasons: [...(reasons.get(bookingKey(booking)) ?? [])],
    })),
    bars: dayBarsBetween(db, from, to),
    days: [...siteDaysBetween(db, from, to).values()].filter(
      ({ isOpen, words }) => !isOpen || words !== '',
    ),
  }
}

/** Accepted clashes that still stand, by day. */
export function readAccepted(
  { db }: QueryContext,
  { from, to }: ParsedInput<'bookings.accepted'>,
): AcceptedClash[] {
  const standing = standingAcceptances(db, { from, to }, bookingsBetween(db, from, to))
  const nameOf = namesOfShared(
    db,
    standing.map(({ clash }) => clash),
  )
  return standing.map(({ acceptance, clash }) => ({
    id: acceptance.id,
    day: acceptance.day,
    title: clash.booking.title,
    path: clash.booking.path,
    otherTitle: clash.other?.title ?? '',
    otherPath: clash.other?.path ?? '',
    sharedName: `${SHARED_WORDS[clash.shared]}${nameOf(clash)}`,
    reason: acceptance.reason,
    acceptedOn: localDay(new Date(acceptance.acceptedAt)),
    acceptedBy: acceptance.acceptedBy,
  }))
}

const SHARED_WORDS: Readonly<Record<Clash['shared'], string>> = {
  room: '场地：',
  person: '人员：',
  child: '儿童：',
  closed: '不开放：',
}

function reasonsByBooking(
  standing: readonly StandingAcceptance[],
): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, Set<string>>()
  for (const { acceptance, clash } of standing) {
    for (const side of [clash.booking, clash.other]) {
      if (side === null) continue
      const known = reasons.get(bookingKey(side)) ?? new Set()
      reasons.set(bookingKey(side), known.add(acceptance.reason))
    }
  }
  return new Map([...reasons].map(([key, texts]) => [key, [...texts]]))
}
