import { z } from 'zod'
import {
  campIdSchema,
  campSchema,
  type CampFields,
  type CampId,
} from '#shared/features/camps/camp.ts'
import type { CampSegments } from '#shared/features/camps/segments.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const campRowSchema = campSchema.omit({ segments: true }).extend({ emergencyPhone: z.string() })
export type CampRow = z.output<typeof campRowSchema>

const COLUMNS = `
  id, name, kind, leader_id AS leaderId, room_id AS roomId, quota, note,
  emergency_phone AS emergencyPhone, insurance, budget_fen AS budgetFen,
  cancelled_on AS cancelledOn, cancel_reason AS cancelReason`

const ALL = query(`SELECT ${COLUMNS} FROM camp ORDER BY id`, campRowSchema)
const ONE = query(`SELECT ${COLUMNS} FROM camp WHERE id = @id`, campRowSchema)

const segmentRowSchema = z.object({ campId: campIdSchema, startsOn: daySchema, endsOn: daySchema })

const SEGMENTS = query(
  `SELECT camp_id AS campId, starts_on AS startsOn, ends_on AS endsOn
   FROM camp_segment ORDER BY starts_on`,
  segmentRowSchema,
)

const INSERT = statement(`
  INSERT INTO camp (name, kind, leader_id, room_id, quota, emergency_phone, insurance, budget_fen,
    note)
  VALUES (@name, @kind, @leaderId, @roomId, @quota, @emergencyPhone, @insurance, @budgetFen, @note)
`)

const UPDATE = statement(`
  UPDATE camp SET name = @name, kind = @kind, leader_id = @leaderId, room_id = @roomId,
    quota = @quota, emergency_phone = @emergencyPhone, insurance = @insurance,
    budget_fen = @budgetFen, note = @note
  WHERE id = @id
`)

const CANCEL = statement(`
  UPDATE camp SET cancelled_on = @cancelledOn, cancel_reason = @reason WHERE id = @id
`)

const CLEAR_SEGMENTS = statement('DELETE FROM camp_segment WHERE camp_id = @campId')
const INSERT_SEGMENT = statement(`
  INSERT INTO camp_segment (camp_id, starts_on, ends_on) VALUES (@campId, @startsOn, @endsOn)
`)

export function listCampRows(db: Reads): CampRow[] {
  return db.all(ALL)
}

/** Throws NOT_FOUND. */
export function getCampRow(db: Reads, id: CampId): CampRow {
  return db.get(ONE, { id })
}

/** The parts of every camp, in order. */
export function listSegments(db: Reads): z.output<typeof segmentRowSchema>[] {
  return db.all(SEGMENTS)
}

export function insertCamp(db: Writes, { segments, ...camp }: CampFields): CampId {
  const id = campIdSchema.parse(db.run(INSERT, camp).id)
  writeSegments(db, id, segments)
  return id
}

export function updateCamp(db: Writes, id: CampId, { segments, ...camp }: CampFields): void {
  db.run(UPDATE, { id, ...camp })
  writeSegments(db, id, segments)
}

export function updateCancelled(
  db: Writes,
  id: CampId,
  cancelled: { readonly cancelledOn: Day; readonly reason: string },
): void {
  db.run(CANCEL, { id, ...cancelled })
}

function writeSegments(db: Writes, campId: CampId, segments: CampSegments): void {
  db.run(CLEAR_SEGMENTS, { campId })
  for (const { startsOn, endsOn } of segments) {
    db.run(INSERT_SEGMENT, { campId, startsOn, endsOn })
  }
}
