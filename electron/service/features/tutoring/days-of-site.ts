import type { StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import {
  dueStateOf,
  plannedDays,
  type ClosedDays,
  type DueState,
} from '#shared/features/tutoring/planned-days.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import { listStatutoryDays, siteDaysBetween } from '#service/features/calendar/calendar.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

type TermDays = Pick<TutoringTerm, 'startsOn' | 'endsOn' | 'weekdays'>

/** What the calendar says of days: statutory ones, and those on which the site is closed. */
export interface DaysOfSite {
  readonly statutory: ReadonlyMap<string, StatutoryDay>
  readonly closed: ClosedDays
}

export function daysOfSite(db: Reads, from: Day, to: Day): DaysOfSite {
  const closed = [...siteDaysBetween(db, from, to)]
    .filter(([, day]) => !day.isOpen)
    .map(([day, { words }]) => [day, words] as const)
  return {
    statutory: new Map(listStatutoryDays(db, from, to).map((day) => [day.day, day])),
    closed: new Map(closed),
  }
}

export function dueStateOn(db: Reads, term: TermDays, day: Day): DueState {
  const { statutory, closed } = daysOfSite(db, day, day)
  return dueStateOf(term, day, statutory, closed)
}

/** The days on which a term is to be open between two days, both included. */
export function plannedDaysOf(db: Reads, term: TermDays, from: Day, to: Day): readonly Day[] {
  const first = from > term.startsOn ? from : term.startsOn
  const last = to < term.endsOn ? to : term.endsOn
  if (first > last) return []
  const { statutory, closed } = daysOfSite(db, first, last)
  return plannedDays(term, statutory, { from: first, to: last }, closed)
}
