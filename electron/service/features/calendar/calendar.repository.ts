import { statutoryDaySchema, type StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const BETWEEN = query(
  `SELECT day, name, kind, source FROM statutory_day
   WHERE day BETWEEN @from AND @to ORDER BY day`,
  statutoryDaySchema,
)

const INSERT = statement(`
  INSERT INTO statutory_day (day, name, kind, source) VALUES (@day, @name, @kind, @source)
`)

export function listStatutoryDays(db: Reads, from: Day, to: Day): StatutoryDay[] {
  return db.all(BETWEEN, { from, to })
}

export function insertStatutoryDay(db: Writes, day: StatutoryDay): void {
  db.run(INSERT, day)
}
