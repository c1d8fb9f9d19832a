import type { SiteDay } from '#shared/features/calendar/site-day.ts'
import { eachDay, type Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listStatutoryDays } from './calendar.repository.ts'

/** Every day of a run, both ends included, and whether the site is open on it. */
export function siteDaysBetween(db: Reads, from: Day, to: Day): ReadonlyMap<Day, SiteDay> {
  const statutory = new Map(listStatutoryDays(db, from, to).map((one) => [one.day, one]))
  return new Map(
    eachDay(from, to).map((day) => {
      const special = statutory.get(day)
      const isOpen = special?.kind !== 'off'
      const words = isOpen ? '' : `${special?.name ?? ''}放假`
      return [day, { day, isOpen, words, opensAt: null, closesAt: null }]
    }),
  )
}
