import { z } from 'zod'
import {
  termIdSchema,
  weekdaySchema,
  type TermFields,
  type TermId,
  type TutoringTerm,
} from '#shared/features/tutoring/term.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  id, name, starts_on AS startsOn, ends_on AS endsOn, weekdays,
  starts_at AS startsAt, ends_at AS endsAt, room_id AS roomId, note`

const termRowSchema = z.object({
  id: termIdSchema,
  name: z.string(),
  startsOn: daySchema,
  endsOn: daySchema,
  /** Digits 1 to 7. */
  weekdays: z.string(),
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  roomId: roomIdSchema.nullable(),
  note: z.string(),
})

const ALL = query(
  `SELECT ${COLUMNS} FROM tutoring_term ORDER BY starts_on DESC, id DESC`,
  termRowSchema,
)

const ONE = query(`SELECT ${COLUMNS} FROM tutoring_term WHERE id = @id`, termRowSchema)

const NAMED = query(
  'SELECT id FROM tutoring_term WHERE name = @name',
  z.object({ id: termIdSchema }),
)

const INSERT = statement(`
  INSERT INTO tutoring_term (name, starts_on, ends_on, weekdays, starts_at, ends_at, room_id, note)
  VALUES (@name, @startsOn, @endsOn, @weekdays, @startsAt, @endsAt, @roomId, @note)
`)

const UPDATE = statement(`
  UPDATE tutoring_term SET name = @name, starts_on = @startsOn, ends_on = @endsOn,
    weekdays = @weekdays, starts_at = @startsAt, ends_at = @endsAt, room_id = @roomId, note = @note
  WHERE id = @id
`)

export function listTerms(db: Reads): TutoringTerm[] {
  return db.all(ALL).map(toTerm)
}

/** Throws NOT_FOUND. */
export function getTerm(db: Reads, id: TermId): TutoringTerm {
  return toTerm(db.get(ONE, { id }))
}

export function findTermNamed(db: Reads, name: string): TermId | undefined {
  return db.find(NAMED, { name })?.id
}

export function insertTerm(db: Writes, term: TermFields): TermId {
  return termIdSchema.parse(db.run(INSERT, toRow(term)).id)
}

export function updateTermRow(db: Writes, id: TermId, term: TermFields): void {
  db.run(UPDATE, { id, ...toRow(term) })
}

function toTerm(row: z.output<typeof termRowSchema>): TutoringTerm {
  return { ...row, weekdays: z.array(weekdaySchema).parse(row.weekdays.split('').map(Number)) }
}

function toRow({ weekdays, ...term }: TermFields) {
  return { ...term, weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b).join('') }
}
