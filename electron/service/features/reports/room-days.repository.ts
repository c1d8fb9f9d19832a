import { z } from 'zod'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const ROOM_DAYS = query(
  `SELECT term.room_id AS roomId, session.day AS day
   FROM tutoring_session AS session JOIN tutoring_term AS term ON term.id = session.term_id
   WHERE session.status = 'held' AND term.room_id IS NOT NULL
     AND session.day BETWEEN @from AND @to
   UNION
   SELECT camp.room_id AS roomId, camp_day.day AS day
   FROM camp_day JOIN camp ON camp.id = camp_day.camp_id
   WHERE camp_day.status = 'held' AND camp.room_id IS NOT NULL
     AND camp_day.day BETWEEN @from AND @to`,
  z.object({ roomId: z.int(), day: daySchema }),
)

/** Days on which a room was used by a camp or by tutoring. */
export function listRoomDays(db: Reads, from: Day, to: Day) {
  return db.all(ROOM_DAYS, { from, to })
}
