import { z } from 'zod'
import { campDayStatusSchema, type CampMark } from '#shared/features/camps/camp-day.ts'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const dayRowSchema = z.object({
  id: z.int(),
  campId: campIdSchema,
  day: daySchema,
  status: campDayStatusSchema,
  activity: z.string(),
  note: z.string(),
})
export type DayRow = z.output<typeof dayRowSchema>

const markRowSchema = z.object({
  id: z.int(),
  campDayId: z.int(),
  childId: childIdSchema,
  morning: attendanceStatusSchema.nullable(),
  afternoon: attendanceStatusSchema.nullable(),
})
export type MarkRow = z.output<typeof markRowSchema>

const DAY_COLUMNS = 'id, camp_id AS campId, day, status, activity, note'

const DAYS = query(`SELECT ${DAY_COLUMNS} FROM camp_day ORDER BY day`, dayRowSchema)

const MARKS = query(
  `SELECT id, camp_day_id AS campDayId, child_id AS childId, morning, afternoon
   FROM camp_attendance ORDER BY id`,
  markRowSchema,
)

const ON_DAY = query(
  `SELECT ${DAY_COLUMNS} FROM camp_day WHERE camp_id = @campId AND day = @day`,
  dayRowSchema,
)

const HELD_ON = query(
  `SELECT ${DAY_COLUMNS} FROM camp_day WHERE day = @day AND status = 'held'`,
  dayRowSchema,
)

const SAVE = statement(`
  INSERT INTO camp_day (camp_id, day, status, activity, note)
  VALUES (@campId, @day, @status, @activity, @note)
  ON CONFLICT (camp_id, day) DO UPDATE
    SET status = excluded.status, activity = excluded.activity, note = excluded.note
`)

const REMOVE = statement('DELETE FROM camp_day WHERE id = @id')

// A corrected mark keeps its row: a report that was counted from it stays true.
const SAVE_MARK = statement(`
  INSERT INTO camp_attendance (camp_day_id, child_id, morning, afternoon)
  VALUES (@campDayId, @childId, @morning, @afternoon)
  ON CONFLICT (camp_day_id, child_id) DO UPDATE
    SET morning = excluded.morning, afternoon = excluded.afternoon
`)

const REMOVE_MARKS = statement('DELETE FROM camp_attendance WHERE camp_day_id = @campDayId')

/** Days of every camp, in order of date. */
export function listDays(db: Reads): DayRow[] {
  return db.all(DAYS)
}

export function listMarks(db: Reads): MarkRow[] {
  return db.all(MARKS)
}

/** The day some camp held on this date, if any. */
export function findHeldOn(db: Reads, day: Day): DayRow | undefined {
  return db.find(HELD_ON, { day })
}

/** Adds the day or corrects it; answers its id. */
export function saveDay(db: Writes, day: Omit<DayRow, 'id'>): number {
  db.run(SAVE, day)
  return db.get(ON_DAY, { campId: day.campId, day: day.day }).id
}

export function removeDay(db: Writes, id: number): void {
  db.run(REMOVE, { id })
}

export function saveMark(db: Writes, campDayId: number, mark: CampMark): void {
  db.run(SAVE_MARK, { campDayId, ...mark })
}

export function removeMarks(db: Writes, campDayId: number): void {
  db.run(REMOVE_MARKS, { campDayId })
}
