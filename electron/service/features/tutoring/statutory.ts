import type { StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { listStatutoryDays } from '#service/features/calendar/calendar.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** Statutory days off and make-up workdays between two days, by day. */
export function statutoryDays(db: Reads, from: Day, to: Day): ReadonlyMap<string, StatutoryDay> {
  return new Map(listStatutoryDays(db, from, to).map((day) => [day.day, day]))
}
