import { z } from 'zod'
import {
  parentSessionIdSchema,
  parentSessionSchema,
  type ParentSession,
  type ParentSessionFields,
  type ParentSessionId,
} from '#shared/features/parent-school/session.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  id, topic, title, day, starts_at AS startsAt, ends_at AS endsAt, room_id AS roomId, place,
  lecturer_id AS lecturerId, guest, status, makes_up_id AS makesUpId, summary,
  other_guests AS otherGuests, note`

const ALL = query(
  `SELECT ${COLUMNS} FROM parent_session ORDER BY day DESC, starts_at DESC, id DESC`,
  parentSessionSchema,
)
const ONE = query(`SELECT ${COLUMNS} FROM parent_session WHERE id = @id`, parentSessionSchema)
const BETWEEN = query(
  `SELECT ${COLUMNS} FROM parent_session
   WHERE day BETWEEN @from AND @to AND status <> 'cancelled' ORDER BY day, starts_at, id`,
  parentSessionSchema,
)
const HELD = query(
  `SELECT ${COLUMNS} FROM parent_session
   WHERE day BETWEEN @from AND @to AND status = 'held' ORDER BY day, starts_at, id`,
  parentSessionSchema,
)
const NOT_RECORDED = query(
  `SELECT id, title, day,
     (SELECT count(DISTINCT person_id) FROM parent_guest WHERE session_id = session.id) AS invited
   FROM parent_session AS session WHERE status = 'planned' AND day <= @today ORDER BY day, id`,
  z.object({
    id: parentSessionIdSchema,
    title: z.string(),
    day: daySchema,
    invited: z.int(),
  }),
)
const MAKE_UPS = query(
  `SELECT id, day FROM parent_session WHERE makes_up_id = @id AND status <> 'cancelled'
   ORDER BY day, id`,
  z.object({ id: parentSessionIdSchema, day: daySchema }),
)

const INSERT = statement(`
  INSERT INTO parent_session (topic, title, day, starts_at, ends_at, room_id, place, lecturer_id,
    guest, status, makes_up_id, summary, other_guests, note)
  VALUES (@topic, @title, @day, @startsAt, @endsAt, @roomId, @place, @lecturerId, @guest,
    'planned', @makesUpId, '', 0, '')
`)
const UPDATE = statement(`
  UPDATE parent_session SET topic = @topic, title = @title, day = @day, starts_at = @startsAt,
    ends_at = @endsAt, room_id = @roomId, place = @place, lecturer_id = @lecturerId,
    guest = @guest
  WHERE id = @id
`)
const SET_STATUS = statement(
  'UPDATE parent_session SET status = @status, note = @note WHERE id = @id',
)
const SET_HELD = statement(`
  UPDATE parent_session SET status = 'held', summary = @summary, other_guests = @otherGuests
  WHERE id = @id
`)

export function listSessions(db: Reads): ParentSession[] {
  return db.all(ALL)
}

/** Not cancelled, in the order of time. */
export function sessionsBetween(db: Reads, from: Day, to: Day): ParentSession[] {
  return db.all(BETWEEN, { from, to })
}

export function heldSessionsBetween(db: Reads, from: Day, to: Day): ParentSession[] {
  return db.all(HELD, { from, to })
}

/** Planned for a day that has come, without a roll call. */
export function sessionsNotRecorded(db: Reads, today: Day) {
  return db.all(NOT_RECORDED, { today })
}

/** Sessions planned for the absentees of one. */
export function makeUpsOf(db: Reads, id: ParentSessionId) {
  return db.all(MAKE_UPS, { id })
}

/** Throws NOT_FOUND. */
export function getSession(db: Reads, id: ParentSessionId): ParentSession {
  const session = db.find(ONE, { id })
  if (session === undefined) throw new AppError('NOT_FOUND')
  return session
}

export function insertSession(
  db: Writes,
  session: ParentSessionFields,
  makesUpId: ParentSessionId | null,
): ParentSessionId {
  return parentSessionIdSchema.parse(db.run(INSERT, { ...session, makesUpId }).id)
}

export function updateSession(db: Writes, id: ParentSessionId, session: ParentSessionFields): void {
  const { topic, title, day, startsAt, endsAt, roomId, place, lecturerId, guest } = session
  const fields = { topic, title, day, startsAt, endsAt, roomId, place, lecturerId, guest }
  db.run(UPDATE, { id, ...fields })
}

export function setSessionStatus(
  db: Writes,
  id: ParentSessionId,
  status: 'planned' | 'cancelled',
  note: string,
): void {
  db.run(SET_STATUS, { id, status, note })
}

export function setSessionHeld(
  db: Writes,
  id: ParentSessionId,
  result: Pick<ParentSession, 'summary' | 'otherGuests'>,
): void {
  db.run(SET_HELD, { id, ...result })
}
