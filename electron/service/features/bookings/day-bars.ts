import type { DayBar } from '#shared/features/bookings/schedule.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { segmentsBetween } from '#service/features/camps/camps.public.ts'

/** What lasts whole days: the segments of camps. */
export function dayBarsBetween(db: Reads, from: Day, to: Day): DayBar[] {
  return segmentsBetween(db, from, to).map(({ campId, name, startsOn, endsOn }) => ({
    title: name,
    startsOn,
    endsOn,
    path: `/camps?camp=${campId}`,
  }))
}
