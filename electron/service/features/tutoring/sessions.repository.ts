import { z } from 'zod'
import { accountIdSchema, type AccountId } from '#shared/features/accounts/account.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import type { Mark } from '#shared/features/tutoring/attendance.ts'
import { homeworkSchema, mealSchema, type Remarks } from '#shared/features/tutoring/remarks.ts'
import { termIdSchema, type TermId } from '#shared/features/tutoring/term.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const sessionRowSchema = z.object({
  id: z.int(),
  termId: termIdSchema,
  day: daySchema,
  status: z.enum(['held', 'cancelled']),
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  tutors: z.string(),
  tutorCount: z.int(),
  note: z.string(),
  closedAt: z.string().nullable(),
  closedBy: accountIdSchema.nullable(),
})
export type SessionRow = z.output<typeof sessionRowSchema>

const markRowSchema = z.object({
  id: z.int(),
  sessionId: z.int(),
  childId: childIdSchema,
  status: attendanceStatusSchema,
  signedInAt: clockTimeSchema.nullable(),
  signedOutAt: clockTimeSchema.nullable(),
  collectedBy: z.string(),
  homework: homeworkSchema,
  meal: mealSchema,
  health: z.string(),
})
export type MarkRow = z.output<typeof markRowSchema>

const COLUMNS = `
  id, term_id AS termId, day, status, starts_at AS startsAt, ends_at AS endsAt,
  tutors, tutor_count AS tutorCount, note, closed_at AS closedAt, closed_by AS closedBy`

const MARK_COLUMNS = `
  mark.id, mark.session_id AS sessionId, mark.child_id AS childId, mark.status,
  mark.signed_in_at AS signedInAt, mark.signed_out_at AS signedOutAt,
  mark.collected_by AS collectedBy, mark.homework, mark.meal, mark.health`

const ON_DAY = query(
  `SELECT ${COLUMNS} FROM tutoring_session WHERE term_id = @termId AND day = @day`,
  sessionRowSchema,
)

const LAST_BEFORE = query(
  `SELECT ${COLUMNS} FROM tutoring_session
   WHERE term_id = @termId AND day < @day AND status = 'held' ORDER BY day DESC LIMIT 1`,
  sessionRowSchema,
)

const OF_TERM = query(
  `SELECT ${COLUMNS} FROM tutoring_session WHERE term_id = @termId ORDER BY day`,
  sessionRowSchema,
)

const HELD_BETWEEN = query(
  `SELECT ${COLUMNS} FROM tutoring_session
   WHERE status = 'held' AND day BETWEEN @from AND @to ORDER BY day, id`,
  sessionRowSchema,
)

const OF_TERM_BETWEEN = query(
  `SELECT ${COLUMNS} FROM tutoring_session
   WHERE term_id = @termId AND day BETWEEN @from AND @to ORDER BY day`,
  sessionRowSchema,
)

const OPEN_BEFORE = query(
  `SELECT ${COLUMNS} FROM tutoring_session
   WHERE closed_at IS NULL AND status = 'held' AND day < @day ORDER BY day, id`,
  sessionRowSchema,
)

const CLOSE = statement(`
  UPDATE tutoring_session SET closed_at = @closedAt, closed_by = @closedBy WHERE id = @id
`)

const SAVE_REMARKS = statement(`
  UPDATE tutoring_attendance SET homework = @homework, meal = @meal, health = @health
  WHERE session_id = @sessionId AND child_id = @childId
`)

const REMOVE_MARK = statement(`
  DELETE FROM tutoring_attendance WHERE session_id = @sessionId AND child_id = @childId
`)

const REMOVE_EMPTY = statement(`
  DELETE FROM tutoring_session
  WHERE id = @sessionId AND closed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM tutoring_attendance WHERE session_id = @sessionId)
    AND NOT EXISTS (SELECT 1 FROM tutoring_correction WHERE session_id = @sessionId)
`)

const MARKS_OF_SESSION = query(
  `SELECT ${MARK_COLUMNS} FROM tutoring_attendance AS mark
   WHERE mark.session_id = @sessionId ORDER BY mark.id`,
  markRowSchema,
)

const MARKS_OF_TERM = query(
  `SELECT ${MARK_COLUMNS}, session.day
   FROM tutoring_attendance AS mark JOIN tutoring_session AS session ON session.id = mark.session_id
   WHERE session.term_id = @termId AND session.status = 'held' ORDER BY session.day DESC, mark.id`,
  markRowSchema.extend({ day: daySchema }),
)

const COLLECTORS_OF_TERM = query(
  `SELECT mark.child_id AS childId, mark.collected_by AS collectedBy
   FROM tutoring_attendance AS mark JOIN tutoring_session AS session ON session.id = mark.session_id
   WHERE session.term_id = @termId AND mark.collected_by <> ''
   GROUP BY mark.child_id, mark.collected_by ORDER BY max(session.day) DESC`,
  z.object({ childId: childIdSchema, collectedBy: z.string() }),
)

const SAVE = statement(`
  INSERT INTO tutoring_session (term_id, day, status, starts_at, ends_at, tutors, tutor_count, note)
  VALUES (@termId, @day, @status, @startsAt, @endsAt, @tutors, @tutorCount, @note)
  ON CONFLICT (term_id, day) DO UPDATE SET status = excluded.status,
    starts_at = excluded.starts_at, ends_at = excluded.ends_at, tutors = excluded.tutors,
    tutor_count = excluded.tutor_count, note = excluded.note
`)

// An existing row keeps its id: a report that was counted from it stays true.
const SAVE_MARK = statement(`
  INSERT INTO tutoring_attendance
    (session_id, child_id, status, signed_in_at, signed_out_at, collected_by)
  VALUES (@sessionId, @childId, @status, @signedInAt, @signedOutAt, @collectedBy)
  ON CONFLICT (session_id, child_id) DO UPDATE SET status = excluded.status,
    signed_in_at = excluded.signed_in_at, signed_out_at = excluded.signed_out_at,
    collected_by = excluded.collected_by
`)

export function findSession(db: Reads, termId: TermId, day: Day): SessionRow | undefined {
  return db.find(ON_DAY, { termId, day })
}

export function findLastHeldBefore(db: Reads, termId: TermId, day: Day): SessionRow | undefined {
  return db.find(LAST_BEFORE, { termId, day })
}

const STILL_HERE_BEFORE = query(
  `SELECT session.term_id AS termId, term.name AS termName, session.day, count(*) AS childCount
   FROM tutoring_attendance AS mark
   JOIN tutoring_session AS session ON session.id = mark.session_id
   JOIN tutoring_term AS term ON term.id = session.term_id
   WHERE mark.signed_out_at IS NULL AND mark.status IN ('present', 'late', 'left-early')
     AND session.status = 'held' AND session.day < @day
   GROUP BY session.id ORDER BY session.day`,
  z.object({ termId: termIdSchema, termName: z.string(), day: daySchema, childCount: z.int() }),
)

export function listSessionsOf(db: Reads, termId: TermId): SessionRow[] {
  return db.all(OF_TERM, { termId })
}

export function listHeldSessions(db: Reads, from: Day, to: Day): SessionRow[] {
  return db.all(HELD_BETWEEN, { from, to })
}

export function listMarks(db: Reads, sessionId: number): MarkRow[] {
  return db.all(MARKS_OF_SESSION, { sessionId })
}

/** Who collected which child in a term, the latest first. */
export function listCollectorsOf(db: Reads, termId: TermId) {
  return db.all(COLLECTORS_OF_TERM, { termId })
}

/** Marks of all held sessions of a term, the latest day first. */
export function listMarksOf(db: Reads, termId: TermId) {
  return db.all(MARKS_OF_TERM, { termId })
}

/** Held days before a day with children who were there and never signed out. */
export function listStillHereBefore(db: Reads, day: Day) {
  return db.all(STILL_HERE_BEFORE, { day })
}

/** What is recorded of a session besides its closing. */
export type SessionFields = Omit<SessionRow, 'id' | 'closedAt' | 'closedBy'>

/** Adds the session of a day or corrects it. */
export function saveSession(db: Writes, session: SessionFields): SessionRow {
  db.run(SAVE, session)
  return db.get(ON_DAY, { termId: session.termId, day: session.day })
}

export function saveMark(db: Writes, sessionId: number, mark: Mark): void {
  db.run(SAVE_MARK, { sessionId, ...mark })
}

export function listSessionsBetween(db: Reads, termId: TermId, from: Day, to: Day): SessionRow[] {
  return db.all(OF_TERM_BETWEEN, { termId, from, to })
}

/** Held days before a day that nobody closed, the earliest first. */
export function listOpenBefore(db: Reads, day: Day): SessionRow[] {
  return db.all(OPEN_BEFORE, { day })
}

export function closeSession(
  db: Writes,
  id: number,
  closing: { readonly closedAt: string; readonly closedBy: AccountId },
): void {
  db.run(CLOSE, { id, ...closing })
}

export function saveRemarksRow(db: Writes, sessionId: number, remarks: Remarks): void {
  db.run(SAVE_REMARKS, { sessionId, ...remarks })
}

export function removeMark(db: Writes, sessionId: number, childId: ChildId): void {
  db.run(REMOVE_MARK, { sessionId, childId })
}

/** A day with nobody on its sheet was not opened; one with anything written on it stays. */
export function removeEmptySession(db: Writes, sessionId: number): void {
  db.run(REMOVE_EMPTY, { sessionId })
}
