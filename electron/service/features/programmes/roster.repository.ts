import { z } from 'zod'
import { campIdSchema, type CampId } from '#shared/features/camps/camp.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const ON_DAY = query(
  `SELECT child_id AS childId FROM camp_member
   WHERE camp_id = @campId AND enrolled_on <= @day
     AND (withdrawn_on IS NULL OR @day < withdrawn_on)
   ORDER BY child_id`,
  z.object({ childId: childIdSchema }),
)

const RECORDED_BETWEEN = query(
  'SELECT camp_id AS campId, day FROM camp_day WHERE day BETWEEN @from AND @to',
  z.object({ campId: campIdSchema, day: daySchema }),
)

/** Who is on the roster of a camp on a day. */
export function rosterOn(db: Reads, campId: CampId, day: Day): ChildId[] {
  return db.all(ON_DAY, { campId, day }).map(({ childId }) => childId)
}

/** Days of camps of which it was recorded how they went, as 3:2026-07-06. */
export function recordedDaysBetween(db: Reads, from: Day, to: Day): ReadonlySet<string> {
  return new Set(
    db.all(RECORDED_BETWEEN, { from, to }).map(({ campId, day }) => `${campId}:${day}`),
  )
}
