import type { Booking } from '#shared/features/bookings/booking.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { TermId, TutoringTerm } from '#shared/features/tutoring/term.ts'
import { weekdayOf, type Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { plannedDaysOf } from './days-of-site.ts'
import { dutyOf } from './groups.repository.ts'
import { rosterOn } from './roster-on.ts'
import { listSessionsBetween } from './sessions.repository.ts'
import { listTerms } from './terms.repository.ts'

/**
 * Open days of the terms as bookings, one for each term and day: planned ones that were not
 * cancelled, and those that were held on a day nobody had planned.
 */
export function tutoringDayBookings(db: Reads, from: Day, to: Day): Booking[] {
  return listTerms(db)
    .filter((term) => term.startsOn <= to && from <= term.endsOn)
    .flatMap((term) => bookingsOf(db, term, from, to))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id))
}

/** The children on the roster of a term on a day. */
export function tutoringDayChildren(db: Reads, termId: TermId, day: Day): readonly ChildId[] {
  return rosterOn(db, termId, day)
}

function bookingsOf(db: Reads, term: TutoringTerm, from: Day, to: Day): Booking[] {
  const sessions = new Map(
    listSessionsBetween(db, term.id, from, to).map((session) => [session.day, session]),
  )
  const duty = new Map(dutyOf(db, term.id).map(({ weekday, memberIds }) => [weekday, memberIds]))
  const held = [...sessions.values()].filter(({ status }) => status === 'held')
  const days = new Set([...plannedDaysOf(db, term, from, to), ...held.map(({ day }) => day)])
  return [...days]
    .filter((day) => sessions.get(day)?.status !== 'cancelled')
    .map((day) => {
      const { startsAt, endsAt } = sessions.get(day) ?? term
      return {
        kind: 'tutoring-day' as const,
        id: term.id,
        day,
        title: term.name,
        startsAt,
        endsAt,
        roomId: term.roomId,
        memberIds: [...(duty.get(weekdayOf(day)) ?? [])],
        isMovable: false,
        path: `/tutoring?term=${term.id}&day=${day}&tab=roll-call`,
      }
    })
}
