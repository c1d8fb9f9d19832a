import {
  schoolPeriodSchema,
  type SchoolPeriod,
  type SchoolPeriodId,
} from '#shared/features/calendar/school-period.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const COLUMNS = 'id, name, kind, starts_on AS startsOn, ends_on AS endsOn, note'

const ALL = query(`SELECT ${COLUMNS} FROM school_period ORDER BY starts_on, id`, schoolPeriodSchema)
const ONE = query(`SELECT ${COLUMNS} FROM school_period WHERE id = @id`, schoolPeriodSchema)

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
