import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { termIdSchema } from '#shared/features/tutoring/term.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const MEMBERSHIPS = query(
  `SELECT member.id, term.id AS termId, term.name, member.joined_on AS joinedOn,
     member.left_on AS leftOn
   FROM tutoring_member AS member JOIN tutoring_term AS term ON term.id = member.term_id
   WHERE member.child_id = @childId ORDER BY member.id`,
  z.object({
    id: z.int(),
    termId: termIdSchema,
    name: z.string(),
    joinedOn: daySchema,
    leftOn: daySchema.nullable(),
  }),
)
const MARKS = query(
  `SELECT session.term_id AS termId, session.day, mark.status
   FROM tutoring_attendance AS mark
   JOIN tutoring_session AS session ON session.id = mark.session_id AND session.status = 'held'
   WHERE mark.child_id = @childId ORDER BY session.day, session.id`,
  z.object({ termId: termIdSchema, day: daySchema, status: attendanceStatusSchema }),
)

/** Terms a child was on the roster of. */
export function listTermsOfChild(db: Reads, childId: ChildId) {
  return db.all(MEMBERSHIPS, { childId })
}

/** Roll calls of held sessions with a child on them, in order. */
export function listMarksOfChild(db: Reads, childId: ChildId) {
  return db.all(MARKS, { childId })
}
