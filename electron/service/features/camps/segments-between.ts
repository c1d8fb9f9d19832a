import { z } from 'zod'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const rowSchema = z.object({
  campId: campIdSchema,
  name: z.string(),
  startsOn: daySchema,
  endsOn: daySchema,
})

const BETWEEN = query(
  `SELECT camp.id AS campId, camp.name, segment.starts_on AS startsOn, segment.ends_on AS endsOn
   FROM camp_segment AS segment JOIN camp ON camp.id = segment.camp_id
   WHERE segment.starts_on <= @to AND segment.ends_on >= @from AND camp.cancelled_on IS NULL
   ORDER BY segment.starts_on, camp.id`,
  rowSchema,
)

/** Parts of camps that touch a stretch of days, without those of cancelled camps. */
export function segmentsBetween(db: Reads, from: Day, to: Day): z.output<typeof rowSchema>[] {
  return db.all(BETWEEN, { from, to })
}
