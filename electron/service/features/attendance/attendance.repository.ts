import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import {
  OCCURRENCE_KINDS,
  type ChildLine,
  type GuardianLine,
  type Occurrence,
  type OccurrenceKind,
} from '#shared/features/attendance/count.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

// One reader over the roll calls of every feature: what counts is decided by countAttendance alone.

const kindSchema = z.enum(OCCURRENCE_KINDS.map(({ code }) => code))

/** Who was there in one half of a camp day was there that day; `mark` is a row of camp_attendance. */
export const CAMP_DAY_STATUS = `CASE WHEN mark.afternoon IS NULL
    OR mark.morning IN ('present', 'late', 'left-early') THEN mark.morning
  ELSE mark.afternoon END`

const WITHIN = `day BETWEEN @from AND @to
  AND (@kind IS NULL OR kind = @kind) AND (@groupId IS NULL OR group_id = @groupId)`

/** What took place; a camp day has a row for each block of its timetable. */
const OCCURRENCES = query(
  `SELECT kind, id, day, starts_at AS startsAt, ends_at AS endsAt FROM (
     SELECT 'camp' AS kind, held.id, held.camp_id AS group_id, held.day,
       block.starts_at, block.ends_at
     FROM camp_day AS held
     LEFT JOIN camp_block AS block ON block.camp_id = held.camp_id AND block.day = held.day
     WHERE held.status = 'held'
     UNION ALL
     SELECT 'class', id, class_id, day, starts_at, ends_at
     FROM class_session WHERE status = 'held'
     UNION ALL
     SELECT 'tutoring', id, term_id, day, starts_at, ends_at
     FROM tutoring_session WHERE status = 'held'
     UNION ALL
     SELECT 'parent-school', id, id, day, starts_at, ends_at
     FROM parent_session WHERE status = 'held'
   ) WHERE ${WITHIN} ORDER BY day, kind, id`,
  z.object({
    kind: kindSchema,
    id: z.int(),
    day: daySchema,
    startsAt: clockTimeSchema.nullable(),
    endsAt: clockTimeSchema.nullable(),
  }),
)

/** Children's lines. */
const CHILD_LINES = query(
  `SELECT id, kind, occurrence_id AS occurrenceId, child_id AS childId, status FROM (
     SELECT mark.id, 'camp' AS kind, held.id AS occurrence_id, held.camp_id AS group_id, held.day,
       mark.child_id,
       ${CAMP_DAY_STATUS} AS status
     FROM camp_attendance AS mark
     JOIN camp_day AS held ON held.id = mark.camp_day_id AND held.status = 'held'
     UNION ALL
     SELECT mark.id, 'class', session.id, session.class_id, session.day, mark.child_id, mark.status
     FROM class_attendance AS mark
     JOIN class_session AS session ON session.id = mark.class_session_id AND session.status = 'held'
     UNION ALL
     SELECT mark.id, 'tutoring', session.id, session.term_id, session.day, mark.child_id, mark.status
     FROM tutoring_attendance AS mark
     JOIN tutoring_session AS session ON session.id = mark.session_id AND session.status = 'held'
   ) WHERE ${WITHIN} ORDER BY day, kind, id`,
  z.object({
    id: z.int(),
    kind: kindSchema,
    occurrenceId: z.int(),
    childId: childIdSchema,
    status: attendanceStatusSchema,
  }),
)

/** Grown-ups' lines at the parent school; invited for two children, a person has one. */
const GUARDIAN_LINES = query(
  `SELECT id, occurrence_id AS occurrenceId, person_id AS personId, status FROM (
     SELECT min(guest.id) AS id, 'parent-school' AS kind, session.id AS occurrence_id,
       session.id AS group_id, session.day, guest.person_id,
       CASE WHEN max(guest.status IN ('present', 'late', 'left-early')) THEN 'present'
            ELSE 'absent' END AS status
     FROM parent_guest AS guest
     JOIN parent_session AS session ON session.id = guest.session_id AND session.status = 'held'
     WHERE guest.status IS NOT NULL
     GROUP BY session.id, guest.person_id
   ) WHERE ${WITHIN} ORDER BY day, id`,
  z.object({
    id: z.int(),
    occurrenceId: z.int(),
    personId: z.int(),
    status: attendanceStatusSchema,
  }),
)

/** Which roll calls are looked at. */
export interface AttendanceScope {
  readonly from: Day
  readonly to: Day
  readonly kind?: OccurrenceKind | undefined
  /** One camp, one class, one term or one session of the parent school; needs its kind. */
  readonly groupId?: number | undefined
}

export function listOccurrences(db: Reads, scope: AttendanceScope): Occurrence[] {
  const rows = Map.groupBy(db.all(OCCURRENCES, paramsOf(scope)), ({ kind, id }) => `${kind} ${id}`)
  return [...rows.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          {
            kind: first.kind,
            id: first.id,
            day: first.day,
            stretches: [first, ...rest].flatMap(({ startsAt, endsAt }) =>
              startsAt === null || endsAt === null ? [] : [{ startsAt, endsAt }],
            ),
          },
        ],
  )
}

export function listChildLines(db: Reads, scope: AttendanceScope): ChildLine[] {
  return db.all(CHILD_LINES, paramsOf(scope))
}

export function listGuardianLines(db: Reads, scope: AttendanceScope): GuardianLine[] {
  return db.all(GUARDIAN_LINES, paramsOf(scope))
}

function paramsOf({ from, to, kind, groupId }: AttendanceScope) {
  return { from, to, kind: kind ?? null, groupId: groupId ?? null }
}
