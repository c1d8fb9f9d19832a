import type { ChildId } from '#shared/features/children/child.ts'
import type { Day } from '#shared/kernel/day.ts'
import { bookingKey, type Booking, type BookingRef } from './booking.ts'
import type { Clash } from './clash.ts'

/** What two bookings have in common; nothing on a day on which the site is closed. */
export interface FoundClash {
  readonly booking: Booking
  /** What is in the way; null on a closed day. */
  readonly other: Booking | null
  readonly shared: Clash['shared']
  /** The room, the person or the child; 0 on a closed day. */
  readonly sharedId: number
}

/** The children whose time a booking takes; asked only of bookings at the same time. */
export type ChildrenOf = (ref: BookingRef) => ReadonlySet<ChildId>

/**
 * What a booking has in common with others at the same time: the room, people, children. One that
 * ends when the other begins is not in its way; a booking is never in its own.
 */
export function findClashes(
  booking: Booking,
  others: readonly Booking[],
  childrenOf: ChildrenOf,
): FoundClash[] {
  const key = bookingKey(booking)
  return others
    .filter((other) => isAtSameTime(booking, other) && bookingKey(other) !== key)
    .flatMap((other) => inCommon(booking, other, childrenOf))
}

/** Both on one day, and each begins before the other ends. */
export function isAtSameTime(one: Booking, other: Booking): boolean {
  return one.day === other.day && one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** How an acceptance names what is shared: room:3, person:8, child:12, closed. */
export function sharedKey({ shared, sharedId }: Pick<FoundClash, 'shared' | 'sharedId'>): string {
  return shared === 'closed' ? shared : `${shared}:${sharedId}`
}

/** The arrangement that is looked at: 09:00-10:00@3. */
export function placeKey({ startsAt, endsAt, roomId }: Booking): string {
  return `${startsAt}-${endsAt}@${roomId ?? ''}`
}

function inCommon(booking: Booking, other: Booking, childrenOf: ChildrenOf): FoundClash[] {
  const found = (shared: Clash['shared'], ids: Iterable<number>) =>
    [...ids].map((sharedId) => ({ booking, other, shared, sharedId }))
  const rooms = booking.roomId !== null && booking.roomId === other.roomId ? [booking.roomId] : []
  const theirs = new Set(other.memberIds)
  const isOneRoster = booking.roster !== undefined && booking.roster === other.roster
  const theirChildren = isOneRoster ? new Set<ChildId>() : childrenOf(other)
  return [
    ...found('room', rooms),
    ...found(
      'person',
      booking.memberIds.filter((id) => theirs.has(id)),
    ),
    ...found(
      'child',
      [...childrenOf(booking)].filter((id) => theirChildren.has(id)),
    ),
  ]
}

/** What an acceptance holds for: these two, at these times and in these rooms, and what they share. */
export interface Arrangement {
  readonly day: Day
  readonly one: string
  readonly onePlace: string
  readonly other: string
  readonly otherPlace: string
  readonly shared: string
}

/** The same whichever of the two is looked at. */
export function arrangementOf(found: FoundClash): Arrangement {
  const { booking, other } = found
  const sides = [booking, ...(other === null ? [] : [other])]
    .map((side) => ({ key: bookingKey(side), place: placeKey(side) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return {
    day: booking.day,
    one: sides[0]?.key ?? '',
    onePlace: sides[0]?.place ?? '',
    other: sides[1]?.key ?? '',
    otherPlace: sides[1]?.place ?? '',
    shared: sharedKey(found),
  }
}

export function arrangementKey(arrangement: Arrangement): string {
  const { day, one, onePlace, other, otherPlace, shared } = arrangement
  return [day, one, onePlace, other, otherPlace, shared].join('|')
}
