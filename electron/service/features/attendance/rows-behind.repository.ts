import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'
import { CAMP_DAY_STATUS } from './attendance.repository.ts'

// These texts only show what was counted; they decide nothing.
const OF_IDS = 'IN (SELECT value FROM json_each(@ids))'

const TITLES = `
  SELECT 'camp' AS kind, held.id, held.day, camp.name AS title
  FROM camp_day AS held JOIN camp ON camp.id = held.camp_id
  UNION ALL
  SELECT 'class', session.id, session.day, class.name
  FROM class_session AS session JOIN interest_class AS class ON class.id = session.class_id
  UNION ALL
  SELECT 'tutoring', session.id, session.day, term.name
  FROM tutoring_session AS session JOIN tutoring_term AS term ON term.id = session.term_id
  UNION ALL
  SELECT 'parent-school', id, day, title FROM parent_session`

const OCCURRENCES = query(
  `SELECT day, title FROM (${TITLES}) WHERE kind = @kind AND id ${OF_IDS} ORDER BY day, id`,
  z.object({ day: daySchema, title: z.string() }),
)

const CHILDREN = query(
  `SELECT number, name FROM child WHERE id ${OF_IDS} ORDER BY number`,
  z.object({ number: z.string(), name: z.string() }),
)

const MARKS = `
  SELECT mark.id, 'camp' AS kind, mark.camp_day_id AS occurrence_id, mark.child_id,
    ${CAMP_DAY_STATUS} AS status
  FROM camp_attendance AS mark
  UNION ALL
  SELECT id, 'class', class_session_id, child_id, status FROM class_attendance
  UNION ALL
  SELECT id, 'tutoring', session_id, child_id, status FROM tutoring_attendance`

const LINES = query(
  `SELECT held.day, held.title, child.number, child.name, mark.status
   FROM (${MARKS}) AS mark
   JOIN (${TITLES}) AS held ON held.kind = mark.kind AND held.id = mark.occurrence_id
   JOIN child ON child.id = mark.child_id
   WHERE mark.kind = @kind AND mark.id ${OF_IDS} ORDER BY held.day, child.number`,
  z.object({
    day: daySchema,
    title: z.string(),
    number: z.string(),
    name: z.string(),
    status: attendanceStatusSchema,
  }),
)

const GUARDIANS = query(
  `SELECT name, phone FROM family_person WHERE id ${OF_IDS} ORDER BY name, id`,
  z.object({ name: z.string(), phone: z.string() }),
)

const GUARDIAN_LINES = query(
  `SELECT session.day, session.title, person.name
   FROM parent_guest AS guest
   JOIN parent_session AS session ON session.id = guest.session_id
   JOIN family_person AS person ON person.id = guest.person_id
   WHERE guest.id ${OF_IDS} ORDER BY session.day, person.name`,
  z.object({ day: daySchema, title: z.string(), name: z.string() }),
)

export function showOccurrences(db: Reads, kind: string, ids: readonly number[]) {
  return db.all(OCCURRENCES, { kind, ids: JSON.stringify(ids) })
}

export function showLines(db: Reads, kind: string, ids: readonly number[]) {
  return db.all(LINES, { kind, ids: JSON.stringify(ids) })
}

export function showChildren(db: Reads, ids: readonly number[]) {
  return db.all(CHILDREN, { ids: JSON.stringify(ids) })
}

export function showGuardians(db: Reads, ids: readonly number[]) {
  return db.all(GUARDIANS, { ids: JSON.stringify(ids) })
}

export function showGuardianLines(db: Reads, ids: readonly number[]) {
  return db.all(GUARDIAN_LINES, { ids: JSON.stringify(ids) })
}
