import {
  dayExceptionIdSchema,
  dayExceptionSchema,
  type DayException,
  type DayExceptionFields,
  type DayExceptionId,
} from '#shared/features/calendar/day-exception.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = 'id, kind, starts_on AS startsOn, ends_on AS endsOn, reason'

const BETWEEN = query(
  `SELECT ${COLUMNS} FROM day_exception
   WHERE starts_on <= @to AND ends_on >= @from ORDER BY starts_on, id`,
  dayExceptionSchema,
)
const ONE = query(`SELECT ${COLUMNS} FROM day_exception WHERE id = @id`, dayExceptionSchema)

const INSERT = statement(`
  INSERT INTO day_exception (kind, starts_on, ends_on, reason)
  VALUES (@kind, @startsOn, @endsOn, @reason)
`)
const UPDATE = statement(`
  UPDATE day_exception SET kind = @kind, starts_on = @startsOn, ends_on = @endsOn, reason = @reason
  WHERE id = @id
`)
const DELETE = statement('DELETE FROM day_exception WHERE id = @id')

/** Those that touch a run of days, the earliest first. */
export function listExceptions(db: Reads, from: Day, to: Day): DayException[] {
  return db.all(BETWEEN, { from, to })
}

/** Throws NOT_FOUND. */
export function getException(db: Reads, id: DayExceptionId): DayException {
  const exception = db.find(ONE, { id })
  if (exception === undefined) throw new AppError('NOT_FOUND')
  return exception
}

export function insertException(db: Writes, exception: DayExceptionFields): DayExceptionId {
  return dayExceptionIdSchema.parse(db.run(INSERT, exception).id)
}

export function updateException(
  db: Writes,
  id: DayExceptionId,
  exception: DayExceptionFields,
): void {
  db.run(UPDATE, { id, ...exception })
}

export function deleteException(db: Writes, id: DayExceptionId): void {
  db.run(DELETE, { id })
}
