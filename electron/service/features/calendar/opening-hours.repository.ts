import { z } from 'zod'
import {
  openingHoursIdSchema,
  openingHoursSchema,
  type OpeningHours,
  type OpeningHoursFields,
  type OpeningHoursId,
} from '#shared/features/calendar/opening-hours.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const ALL = query(
  `SELECT id, valid_from AS validFrom, weekdays, opens_at AS opensAt, closes_at AS closesAt
   FROM opening_hours ORDER BY valid_from DESC`,
  z.object({ ...openingHoursSchema.shape, weekdays: z.string() }),
)

const INSERT = statement(`
  INSERT INTO opening_hours (valid_from, weekdays, opens_at, closes_at)
  VALUES (@validFrom, @weekdays, @opensAt, @closesAt)
`)
const UPDATE = statement(`
  UPDATE opening_hours SET valid_from = @validFrom, weekdays = @weekdays, opens_at = @opensAt,
    closes_at = @closesAt
  WHERE id = @id
`)
const DELETE = statement('DELETE FROM opening_hours WHERE id = @id')

/** Every week the site has had, the latest first. */
export function listOpeningHours(db: Reads): OpeningHours[] {
  return db.all(ALL).map((row) => ({
    ...row,
    weekdays: openingHoursSchema.shape.weekdays.parse(Array.from(row.weekdays, Number)),
  }))
}

/** Throws NOT_FOUND. */
export function getOpeningHours(db: Reads, id: OpeningHoursId): OpeningHours {
  const hours = listOpeningHours(db).find((one) => one.id === id)
  if (hours === undefined) throw new AppError('NOT_FOUND')
  return hours
}

export function insertOpeningHours(db: Writes, hours: OpeningHoursFields): OpeningHoursId {
  return openingHoursIdSchema.parse(db.run(INSERT, written(hours)).id)
}

export function updateOpeningHours(
  db: Writes,
  id: OpeningHoursId,
  hours: OpeningHoursFields,
): void {
  db.run(UPDATE, { id, ...written(hours) })
}

export function deleteOpeningHours(db: Writes, id: OpeningHoursId): void {
  db.run(DELETE, { id })
}

function written({ weekdays, ...hours }: OpeningHoursFields) {
  return { ...hours, weekdays: weekdays.join('') }
}
