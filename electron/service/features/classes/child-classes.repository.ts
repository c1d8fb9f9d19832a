import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { classMemberIdSchema } from '#shared/features/classes/class-summary.ts'
import { classIdSchema } from '#shared/features/classes/interest-class.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const STAYS = query(
  `SELECT m.id AS id, m.class_id AS classId, c.name AS name, c.starts_on AS startsOn,
          c.ends_on AS endsOn, m.joined_on AS joinedOn, m.left_on AS leftOn
   FROM class_member m JOIN interest_class c ON c.id = m.class_id
   WHERE m.child_id = @childId ORDER BY m.joined_on, m.id`,
  z.object({
    id: classMemberIdSchema,
    classId: classIdSchema,
    name: z.string(),
    startsOn: daySchema,
    endsOn: daySchema,
    joinedOn: daySchema,
    leftOn: daySchema.nullable(),
  }),
)

const MARKS = query(
  `SELECT s.class_id AS classId, c.name AS name, s.day AS day, a.status AS status
   FROM class_attendance a
     JOIN class_session s ON s.id = a.class_session_id
     JOIN interest_class c ON c.id = s.class_id
   WHERE a.child_id = @childId ORDER BY s.day, s.starts_at`,
  z.object({
    classId: classIdSchema,
    name: z.string(),
    day: daySchema,
    status: attendanceStatusSchema,
  }),
)

/** Classes a child joined, the earliest first. */
export function listStaysOfChild(db: Reads, childId: ChildId) {
  return db.all(STAYS, { childId })
}

/** Every roll call of a class at which the child was called. */
export function listMarksOfChild(db: Reads, childId: ChildId) {
  return db.all(MARKS, { childId })
}
