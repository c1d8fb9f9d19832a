import { z } from 'zod'
import {
  schoolPeriodIdSchema,
  type SchoolPeriodId,
} from '#shared/features/calendar/school-period.ts'
import type { ClassSlot } from '#shared/features/classes/class-slot.ts'
import {
  classIdSchema,
  classSubjectSchema,
  type ClassFields,
  type ClassId,
  type InterestClass,
} from '#shared/features/classes/interest-class.ts'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  id, name, subject, period_id AS periodId, starts_on AS startsOn, ends_on AS endsOn,
  room_id AS roomId, teacher_id AS teacherId, quota, note, ended_on AS endedOn,
  end_reason AS endReason`

const classRowSchema = z.object({
  id: classIdSchema,
  name: z.string(),
  subject: classSubjectSchema,
  periodId: schoolPeriodIdSchema.nullable(),
  startsOn: daySchema,
  endsOn: daySchema,
  roomId: roomIdSchema.nullable(),
  teacherId: teamMemberIdSchema.nullable(),
  quota: z.int(),
  note: z.string(),
  endedOn: daySchema.nullable(),
  endReason: z.string(),
})

const slotRowSchema = z.object({
  classId: classIdSchema,
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
})

const ALL = query(
  `SELECT ${COLUMNS} FROM interest_class ORDER BY starts_on DESC, name, id`,
  classRowSchema,
)
const ONE = query(`SELECT ${COLUMNS} FROM interest_class WHERE id = @id`, classRowSchema)
const NAMED = query(
  'SELECT id FROM interest_class WHERE name = @name AND period_id IS @periodId',
  z.object({ id: classIdSchema }),
)

const NAMES = query(
  'SELECT id, name FROM interest_class',
  z.object({ id: classIdSchema, name: z.string() }),
)

const SLOT_COLUMNS =
  'class_id AS classId, weekday, starts_at AS startsAt, ends_at AS endsAt' as const
const SLOTS = query(
  `SELECT ${SLOT_COLUMNS} FROM class_slot ORDER BY (weekday + 1) % 7, starts_at`,
  slotRowSchema,
)
const SLOTS_OF = query(
  `SELECT ${SLOT_COLUMNS} FROM class_slot WHERE class_id = @id
   ORDER BY (weekday + 1) % 7, starts_at`,
  slotRowSchema,
)

const INSERT = statement(`
  INSERT INTO interest_class
    (name, subject, period_id, starts_on, ends_on, room_id, teacher_id, quota, note,
     ended_on, end_reason)
  VALUES (@name, @subject, @periodId, @startsOn, @endsOn, @roomId, @teacherId, @quota, @note,
          NULL, '')
`)
const UPDATE = statement(`
  UPDATE interest_class SET name = @name, subject = @subject, period_id = @periodId,
    starts_on = @startsOn, ends_on = @endsOn, room_id = @roomId, teacher_id = @teacherId,
    quota = @quota, note = @note
  WHERE id = @id
`)
const END = statement(
  'UPDATE interest_class SET ended_on = @endedOn, end_reason = @reason WHERE id = @id',
)
const CLEAR_SLOTS = statement('DELETE FROM class_slot WHERE class_id = @id')
const INSERT_SLOT = statement(`
  INSERT INTO class_slot (class_id, weekday, starts_at, ends_at)
  VALUES (@id, @weekday, @startsAt, @endsAt)
`)

const DRAWINGS = query(
  `SELECT class_allocation.id AS id, seed, placed, corrected, unplaced, made_at AS madeAt,
          display_name AS madeBy
   FROM class_allocation JOIN account ON account.id = class_allocation.made_by
   WHERE period_id IS @periodId ORDER BY class_allocation.id DESC`,
  z.object({
    id: z.int(),
    seed: z.int(),
    placed: z.int(),
    corrected: z.int(),
    unplaced: z.int(),
    madeAt: z.string(),
    madeBy: z.string(),
  }),
)
const INSERT_DRAWING = statement(`
  INSERT INTO class_allocation (period_id, seed, placed, corrected, unplaced, made_at, made_by)
  VALUES (@periodId, @seed, @placed, @corrected, @unplaced, @madeAt, @madeBy)
`)

/** All classes, the latest first. */
export function listClasses(db: Reads): InterestClass[] {
  const slots = Map.groupBy(db.all(SLOTS), ({ classId }) => classId)
  return db.all(ALL).map((row) => ({ ...row, slots: (slots.get(row.id) ?? []).map(bare) }))
}

/** Throws NOT_FOUND. */
export function getClass(db: Reads, id: ClassId): InterestClass {
  return { ...db.get(ONE, { id }), slots: db.all(SLOTS_OF, { id }).map(bare) }
}

/** The name of every class. */
export function classNames(db: Reads): ReadonlyMap<ClassId, string> {
  return new Map(db.all(NAMES).map(({ id, name }) => [id, name]))
}

export function findClassNamed(
  db: Reads,
  name: string,
  periodId: SchoolPeriodId | null,
): readonly ClassId[] {
  return db.all(NAMED, { name, periodId }).map(({ id }) => id)
}

export function insertClass(db: Writes, { slots, ...fields }: ClassFields): ClassId {
  const id = classIdSchema.parse(db.run(INSERT, fields).id)
  writeSlots(db, id, slots)
  return id
}

export function updateClass(db: Writes, id: ClassId, { slots, ...fields }: ClassFields): void {
  db.run(UPDATE, { id, ...fields })
  writeSlots(db, id, slots)
}

export function updateClassEnd(
  db: Writes,
  id: ClassId,
  end: { readonly endedOn: Day | null; readonly reason: string },
): void {
  db.run(END, { id, ...end })
}

/** Drawings of lots for a term or break, the latest first. */
export function listDrawings(db: Reads, periodId: SchoolPeriodId | null) {
  return db.all(DRAWINGS, { periodId })
}

export function insertDrawing(
  db: Writes,
  drawing: {
    readonly periodId: SchoolPeriodId | null
    readonly seed: number
    readonly placed: number
    readonly corrected: number
    readonly unplaced: number
    readonly madeAt: string
    readonly madeBy: number
  },
): void {
  db.run(INSERT_DRAWING, drawing)
}

function bare({ weekday, startsAt, endsAt }: z.output<typeof slotRowSchema>): ClassSlot {
  return { weekday, startsAt, endsAt }
}

function writeSlots(db: Writes, id: ClassId, slots: readonly ClassSlot[]): void {
  db.run(CLEAR_SLOTS, { id })
  for (const slot of slots) db.run(INSERT_SLOT, { id, ...slot })
}
