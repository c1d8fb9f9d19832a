import { z } from 'zod'
import {
  schoolPeriodIdSchema,
  schoolPeriodSchema,
  type SchoolPeriod,
  type SchoolPeriodFields,
  type SchoolPeriodId,
} from '#shared/features/calendar/school-period.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = 'id, name, kind, starts_on AS startsOn, ends_on AS endsOn, note'

const ALL = query(`SELECT ${COLUMNS} FROM school_period ORDER BY starts_on, id`, schoolPeriodSchema)
const ONE = query(`SELECT ${COLUMNS} FROM school_period WHERE id = @id`, schoolPeriodSchema)

const USER = query(
  'SELECT name FROM interest_class WHERE period_id = @id ORDER BY id LIMIT 1',
  z.object({ name: z.string() }),
)

const INSERT = statement(`
  INSERT INTO school_period (name, kind, starts_on, ends_on, note)
  VALUES (@name, @kind, @startsOn, @endsOn, @note)
`)
const UPDATE = statement(`
  UPDATE school_period SET name = @name, kind = @kind, starts_on = @startsOn, ends_on = @endsOn,
    note = @note
  WHERE id = @id
`)
const DELETE = statement('DELETE FROM school_period WHERE id = @id')

/** Terms and breaks, the earliest first. */
export function listSchoolPeriods(db: Reads): SchoolPeriod[] {
  return db.all(ALL)
}

/** Throws NOT_FOUND. */
export function getSchoolPeriod(db: Reads, id: SchoolPeriodId): SchoolPeriod {
  const period = db.find(ONE, { id })
  if (period === undefined) throw new AppError('NOT_FOUND')
  return period
}

/** The name of a class that is held in the term, if there is one. */
export function findClassOfPeriod(db: Reads, id: SchoolPeriodId): string | undefined {
  return db.find(USER, { id })?.name
}

export function insertSchoolPeriod(db: Writes, period: SchoolPeriodFields): SchoolPeriodId {
  return schoolPeriodIdSchema.parse(db.run(INSERT, period).id)
}

export function updateSchoolPeriod(
  db: Writes,
  id: SchoolPeriodId,
  period: SchoolPeriodFields,
): void {
  db.run(UPDATE, { id, ...period })
}

export function deleteSchoolPeriod(db: Writes, id: SchoolPeriodId): void {
  db.run(DELETE, { id })
}
