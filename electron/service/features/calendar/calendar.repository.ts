import { z } from 'zod'
import { noticeSpan, noticeYearOf } from '#shared/features/calendar/notice-year.ts'
import { statutoryDaySchema, type StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = 'day, name, kind, source'

const BETWEEN = query(
  `SELECT ${COLUMNS} FROM statutory_day WHERE day BETWEEN @from AND @to ORDER BY day`,
  statutoryDaySchema,
)
const ONE = query(`SELECT ${COLUMNS} FROM statutory_day WHERE day = @day`, statutoryDaySchema)

// A day or two of a year may come with the notice of the next: a year has more.
const YEARS = query(
  `SELECT CAST(substr(day, 1, 4) AS INTEGER) AS year FROM statutory_day
   GROUP BY 1 HAVING COUNT(*) >= 7 ORDER BY 1`,
  z.object({ year: z.int() }),
)

const INSERT = statement(`
  INSERT INTO statutory_day (day, name, kind, source) VALUES (@day, @name, @kind, @source)
`)
const UPDATE = statement(`
  UPDATE statutory_day SET name = @name, kind = @kind, source = @source WHERE day = @day
`)
const DELETE = statement('DELETE FROM statutory_day WHERE day = @day')

export function listStatutoryDays(db: Reads, from: Day, to: Day): StatutoryDay[] {
  return db.all(BETWEEN, { from, to })
}

export function findStatutoryDay(db: Reads, day: Day): StatutoryDay | undefined {
  return db.find(ONE, { day })
}

/** Years whose holidays are entered, the earliest first. */
export function enteredYears(db: Reads): readonly number[] {
  return db.all(YEARS).map(({ year }) => year)
}

/** What is entered of the notice of a year. */
export function listNoticeDays(db: Reads, year: number): StatutoryDay[] {
  return db.all(BETWEEN, noticeSpan(year)).filter((one) => noticeYearOf(one) === year)
}

export function insertStatutoryDay(db: Writes, day: StatutoryDay): void {
  db.run(INSERT, day)
}

export function updateStatutoryDay(db: Writes, day: StatutoryDay): void {
  db.run(UPDATE, day)
}

export function deleteStatutoryDay(db: Writes, day: Day): void {
  db.run(DELETE, { day })
}
