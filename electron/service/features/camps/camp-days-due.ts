import type { CampId } from '#shared/features/camps/camp.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { countCamps } from './summarise-camp.ts'

/** A day of a camp that waits for its roll call. */
export interface CampDayDue {
  readonly campId: CampId
  readonly name: string
  readonly day: Day
  readonly memberCount: number
}

/** Days up to `today` that nobody has recorded, the earliest first. */
export function campDaysDue(db: Reads, today: Day): CampDayDue[] {
  return countCamps(db, today)
    .flatMap(({ summary: { id, name, memberCount, daysDue } }) =>
      daysDue.map((day) => ({ campId: id, name, day, memberCount })),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
