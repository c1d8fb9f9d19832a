import type { Writes } from '#service/platform/database/connection.ts'
import { insertStatutoryDay } from './calendar.repository.ts'
import { knownStatutoryDays } from './known-statutory-days.ts'

export { listStatutoryDays } from './calendar.repository.ts'
export { calendarDuties } from './duties.ts'
export { getSchoolPeriod, listSchoolPeriods } from './school-periods.repository.ts'
export { siteDaysBetween } from './site-days.ts'

/** Fills a new site's calendar with the announced years. */
export function insertStatutoryDays(db: Writes): void {
  for (const day of knownStatutoryDays()) insertStatutoryDay(db, day)
}
