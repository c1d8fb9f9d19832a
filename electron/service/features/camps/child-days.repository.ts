import { z } from 'zod'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const MEMBERSHIPS = query(
  `SELECT camp.id AS campId, camp.name, camp.cancelled_on AS cancelledOn,
     member.enrolled_on AS enrolledOn, member.withdrawn_on AS withdrawnOn
   FROM camp_member AS member JOIN camp ON camp.id = member.camp_id
   WHERE member.child_id = @childId ORDER BY member.id`,
  z.object({
    campId: campIdSchema,
    name: z.string(),
    cancelledOn: daySchema.nullable(),
    enrolledOn: daySchema,
    withdrawnOn: daySchema.nullable(),
  }),
)
const DAYS = query(
  `SELECT camp.id AS campId, camp.name, held.day, mark.morning, mark.afternoon
   FROM camp_attendance AS mark
   JOIN camp_day AS held ON held.id = mark.camp_day_id AND held.status = 'held'
   JOIN camp ON camp.id = held.camp_id
   WHERE mark.child_id = @childId ORDER BY held.day`,
  z.object({
    campId: campIdSchema,
    name: z.string(),
    day: daySchema,
    morning: attendanceStatusSchema.nullable(),
    afternoon: attendanceStatusSchema.nullable(),
  }),
)

/** Camps a child was enrolled in. */
export function listCampsOfChild(db: Reads, childId: ChildId) {
  return db.all(MEMBERSHIPS, { childId })
}

/** Held days of camps on which a child was called, in order. */
export function listCampDaysOfChild(db: Reads, childId: ChildId) {
  return db.all(DAYS, { childId })
}
