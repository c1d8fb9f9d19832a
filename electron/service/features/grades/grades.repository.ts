import { z } from 'zod'
import type { AccountId } from '#shared/features/accounts/account.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import {
  gradeAdvanceIdSchema,
  gradeAdvanceSchema,
  type AdvanceOutcome,
  type GradeAdvanceId,
} from '#shared/features/grades/grade-advance.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { GradeCode } from '#shared/kernel/grade.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const batchSchema = gradeAdvanceSchema.omit({ changed: true })
const SELECT = `
  SELECT batch.id, batch.starts_on AS startsOn, batch.made_at AS madeAt,
    maker.display_name AS madeByName, batch.undone_at AS undoneAt,
    undoer.display_name AS undoneByName, batch.undo_reason AS undoReason,
    (SELECT count(*) FROM grade_advance_row WHERE advance_id = batch.id) AS count
  FROM grade_advance AS batch
  JOIN account AS maker ON maker.id = batch.made_by
  LEFT JOIN account AS undoer ON undoer.id = batch.undone_by`

const ALL = query(`${SELECT} ORDER BY batch.id DESC`, batchSchema)
const BY_ID = query(`${SELECT} WHERE batch.id = @id`, batchSchema)
const lineSchema = z.object({
  childId: childIdSchema,
  number: z.string(),
  name: z.string(),
  endedId: z.int(),
  openedId: z.int(),
  checkValue: z.string(),
})
export type AdvancedLine = z.output<typeof lineSchema>
const LINES = query(
  `SELECT line.child_id AS childId, child.number, child.name, line.ended_id AS endedId,
     line.opened_id AS openedId, line.check_value AS checkValue
   FROM grade_advance_row AS line JOIN child ON child.id = line.child_id
   WHERE line.advance_id = @advanceId ORDER BY line.id`,
  lineSchema,
)
const INSERT = statement(`
  INSERT INTO grade_advance (starts_on, made_at, made_by, undone_at, undone_by, undo_reason)
  VALUES (@startsOn, @madeAt, @madeBy, NULL, NULL, '')
`)
const INSERT_LINE = statement(`
  INSERT INTO grade_advance_row (
    advance_id, child_id, outcome, from_grade, to_grade, ended_id, opened_id, check_value)
  VALUES (@advanceId, @childId, @outcome, @from, @to, @endedId, @openedId, @checkValue)
`)
const UNDO = statement(`
  UPDATE grade_advance SET undone_at = @at, undone_by = @accountId, undo_reason = @reason
  WHERE id = @id
`)

/** The latest first. */
export function listAdvances(db: Reads) {
  return db.all(ALL)
}

/** Throws NOT_FOUND. */
export function getAdvance(db: Reads, id: GradeAdvanceId) {
  return db.get(BY_ID, { id })
}

export function listLines(db: Reads, advanceId: GradeAdvanceId): AdvancedLine[] {
  return db.all(LINES, { advanceId })
}

export function insertAdvance(
  db: Writes,
  advance: { readonly startsOn: Day; readonly madeAt: string; readonly madeBy: AccountId },
): GradeAdvanceId {
  return gradeAdvanceIdSchema.parse(db.run(INSERT, advance).id)
}

export function insertLine(
  db: Writes,
  line: {
    readonly advanceId: GradeAdvanceId
    readonly childId: ChildId
    readonly outcome: AdvanceOutcome
    readonly from: GradeCode
    readonly to: GradeCode
    readonly endedId: number
    readonly openedId: number
    readonly checkValue: string
  },
): void {
  db.run(INSERT_LINE, line)
}

export function markUndone(
  db: Writes,
  undoing: {
    readonly id: GradeAdvanceId
    readonly at: string
    readonly accountId: AccountId
    readonly reason: string
  },
): void {
  db.run(UNDO, undoing)
}
