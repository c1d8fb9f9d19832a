import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { sessionStatusSchema } from '#shared/features/classes/class-session.ts'
import { classSubjectSchema } from '#shared/features/classes/interest-class.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { query } from '#service/platform/database/query.ts'

const text = z.string()
const maybe = z.string().nullable()

export const CLASSES = query(
  `SELECT c.id, c.name, c.subject, coalesce(p.name, '') AS period, c.starts_on AS startsOn,
     c.ends_on AS endsOn, coalesce(t.name, '') AS teacher, c.quota, c.note,
     c.ended_on AS endedOn, c.end_reason AS endReason
   FROM interest_class c LEFT JOIN school_period p ON p.id = c.period_id
     LEFT JOIN team_member t ON t.id = c.teacher_id
   ORDER BY c.starts_on, c.id`,
  z.object({
    id: z.int(),
    name: text,
    subject: classSubjectSchema,
    period: text,
    startsOn: text,
    endsOn: text,
    teacher: text,
    quota: z.int(),
    note: text,
    endedOn: maybe,
    endReason: text,
  }),
)
export const CLASS_SLOTS = query(
  `SELECT class_id AS classId, weekday, starts_at AS startsAt, ends_at AS endsAt
   FROM class_slot ORDER BY class_id, weekday, starts_at`,
  z.object({
    classId: z.int(),
    weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
    startsAt: clockTimeSchema,
    endsAt: clockTimeSchema,
  }),
)
export const CLASS_SESSIONS = query(
  `SELECT s.day, s.starts_at AS startsAt, s.ends_at AS endsAt, c.name AS class, s.status,
     s.is_make_up AS isMakeUp, s.planned_day AS plannedDay, s.topic, s.note, s.reason
   FROM class_session s JOIN interest_class c ON c.id = s.class_id
   ORDER BY s.day, s.starts_at, s.id`,
  z.object({
    day: text,
    startsAt: text,
    endsAt: text,
    class: text,
    status: sessionStatusSchema,
    isMakeUp: z.boolean(),
    plannedDay: text,
    topic: text,
    note: text,
    reason: text,
  }),
)
export const CLASS_MEMBERS = query(
  `SELECT c.name AS class, child.number, child.name, m.joined_on AS joinedOn,
     m.left_on AS leftOn
   FROM class_member m JOIN interest_class c ON c.id = m.class_id
     JOIN child ON child.id = m.child_id
   ORDER BY c.id, child.number, m.joined_on`,
  z.object({ class: text, number: text, name: text, joinedOn: text, leftOn: maybe }),
)
export const CLASS_CHOICES = query(
  `SELECT child.number, child.name, w.rank, c.name AS class, w.chosen_on AS chosenOn
   FROM class_choice w JOIN interest_class c ON c.id = w.class_id
     JOIN child ON child.id = w.child_id
   ORDER BY child.number, w.rank`,
  z.object({ number: text, name: text, rank: z.int(), class: text, chosenOn: text }),
)
export const CLASS_DRAWINGS = query(
  `SELECT d.made_at AS madeAt, coalesce(p.name, '') AS period, d.seed, d.placed, d.corrected,
     d.unplaced
   FROM class_allocation d LEFT JOIN school_period p ON p.id = d.period_id ORDER BY d.id`,
  z.object({
    madeAt: text,
    period: text,
    seed: z.int(),
    placed: z.int(),
    corrected: z.int(),
    unplaced: z.int(),
  }),
)
export const CLASS_ATTENDANCE = query(
  `SELECT s.day, c.name AS class, child.number, child.name, a.status
   FROM class_attendance a JOIN class_session s ON s.id = a.class_session_id
     JOIN interest_class c ON c.id = s.class_id JOIN child ON child.id = a.child_id
   ORDER BY s.day, c.id, child.number`,
  z.object({ day: text, class: text, number: text, name: text, status: attendanceStatusSchema }),
)
