import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import {
  classSessionIdSchema,
  classSessionSchema,
  type ClassSession,
  type ClassSessionId,
} from '#shared/features/classes/class-session.ts'
import type { ClassMark } from '#shared/features/classes/figures.ts'
import type { ClassId } from '#shared/features/classes/interest-class.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  class_session.id AS id, class_id AS classId, planned_day AS plannedDay,
  planned_at AS plannedAt, is_make_up AS isMakeUp, day, starts_at AS startsAt,
  ends_at AS endsAt, room_id AS roomId, teacher_id AS teacherId, status, topic, note, reason`

const ALL = query(
  `SELECT ${COLUMNS} FROM class_session ORDER BY day, starts_at`,
  classSessionSchema,
)
const OF_CLASS = query(
  `SELECT ${COLUMNS} FROM class_session WHERE class_id = @classId ORDER BY day, starts_at`,
  classSessionSchema,
)
const BETWEEN = query(
  `SELECT ${COLUMNS} FROM class_session
   WHERE day BETWEEN @from AND @to AND status <> 'cancelled' ORDER BY day, starts_at, id`,
  classSessionSchema,
)
const PLANNED_UP_TO = query(
  `SELECT ${COLUMNS} FROM class_session
   WHERE day <= @day AND status = 'planned' ORDER BY day, starts_at, id`,
  classSessionSchema,
)
const ONE = query(`SELECT ${COLUMNS} FROM class_session WHERE id = @id`, classSessionSchema)

const INSERT = statement(`
  INSERT INTO class_session
    (class_id, planned_day, planned_at, is_make_up, day, starts_at, ends_at, room_id, teacher_id,
     status, topic, note, reason)
  VALUES (@classId, @plannedDay, @plannedAt, @isMakeUp, @day, @startsAt, @endsAt, @roomId,
          @teacherId, 'planned', '', '', @reason)
`)
const UPDATE = statement(`
  UPDATE class_session SET day = @day, starts_at = @startsAt, ends_at = @endsAt,
    room_id = @roomId, teacher_id = @teacherId, status = @status, topic = @topic, note = @note,
    reason = @reason
  WHERE id = @id
`)
const REMOVE = statement('DELETE FROM class_session WHERE id = @id')

const markSchema = z.object({
  sessionId: classSessionIdSchema,
  childId: childIdSchema,
  status: attendanceStatusSchema,
})
const MARKS = query(
  `SELECT class_session_id AS sessionId, child_id AS childId, class_attendance.status AS status
   FROM class_attendance JOIN class_session ON class_session.id = class_session_id
   WHERE class_id = @classId`,
  markSchema,
)
const MARKS_OF_SESSION = query(
  `SELECT class_session_id AS sessionId, child_id AS childId, status
   FROM class_attendance WHERE class_session_id = @id`,
  markSchema,
)
const CLEAR_MARKS = statement('DELETE FROM class_attendance WHERE class_session_id = @id')
const SAVE_MARK = statement(`
  INSERT INTO class_attendance (class_session_id, child_id, status)
  VALUES (@id, @childId, @status)
  ON CONFLICT (class_session_id, child_id) DO UPDATE SET status = @status
`)

/** Every session of every class in the order of days. */
export function listSessions(db: Reads): ClassSession[] {
  return db.all(ALL)
}

export function listSessionsOf(db: Reads, classId: ClassId): ClassSession[] {
  return db.all(OF_CLASS, { classId })
}

/** Sessions not cancelled between two days, both included. */
export function listSessionsBetween(db: Reads, from: Day, to: Day): ClassSession[] {
  return db.all(BETWEEN, { from, to })
}

/** Sessions up to a day, that day included, that are neither held nor cancelled. */
export function listPlannedUpTo(db: Reads, day: Day): ClassSession[] {
  return db.all(PLANNED_UP_TO, { day })
}

/** Throws NOT_FOUND. */
export function getSession(db: Reads, id: ClassSessionId): ClassSession {
  return db.get(ONE, { id })
}

export function insertSession(
  db: Writes,
  session: Omit<ClassSession, 'id' | 'status' | 'topic' | 'note'>,
): ClassSessionId {
  return classSessionIdSchema.parse(db.run(INSERT, session).id)
}

/** Writes everything of a session but what it stands for. */
export function updateSession(db: Writes, session: ClassSession): void {
  const { classId: _class, plannedDay: _day, plannedAt: _at, isMakeUp: _makeUp, ...own } = session
  db.run(UPDATE, own)
}

export function removeSession(db: Writes, id: ClassSessionId): void {
  db.run(REMOVE, { id })
}

/** All marks of a class. */
export function listMarks(
  db: Reads,
  classId: ClassId,
): (ClassMark & z.output<typeof markSchema>)[] {
  return db.all(MARKS, { classId })
}

export function listMarksOfSession(db: Reads, id: ClassSessionId) {
  return db.all(MARKS_OF_SESSION, { id })
}

export function clearMarks(db: Writes, id: ClassSessionId): void {
  db.run(CLEAR_MARKS, { id })
}

export function saveMark(
  db: Writes,
  id: ClassSessionId,
  { childId, status }: Pick<ClassMark, 'childId' | 'status'>,
): void {
  db.run(SAVE_MARK, { id, childId, status })
}
