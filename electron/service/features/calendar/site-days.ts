import { siteDaysOf, type CalendarFacts, type SiteDay } from '#shared/features/calendar/site-day.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listStatutoryDays } from './calendar.repository.ts'
import { listExceptions } from './exceptions.repository.ts'
import { listOpeningHours } from './opening-hours.repository.ts'

/** What the calendar knows of a run of days: one query a table. */
export function calendarFacts(db: Reads, from: Day, to: Day): CalendarFacts {
  return {
    statutory: listStatutoryDays(db, from, to),
    exceptions: listExceptions(db, from, to),
    hours: listOpeningHours(db),
  }
}

/** Every day of a run, both ends included, and whether the site is open on it. */
export function siteDaysBetween(db: Reads, from: Day, to: Day): ReadonlyMap<Day, SiteDay> {
  return siteDaysOf(from, to, calendarFacts(db, from, to))
}
