import { z } from 'zod'
import type { LineResult } from '#shared/features/plans/closure.ts'
import { lineResultSchema } from '#shared/features/plans/closure.ts'
import { frequencySchema } from '#shared/features/plans/frequency.ts'
import {
  planIdSchema,
  planLineIdSchema,
  type PlanId,
  type PlanLineDraft,
  type PlanLineId,
} from '#shared/features/plans/plan.ts'
import { serviceKindCodeSchema } from '#shared/kernel/codes/service-kinds.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const lineRowSchema = z.object({
  id: planLineIdSchema,
  planId: planIdSchema,
  position: z.int(),
  kind: serviceKindCodeSchema,
  goal: z.string(),
  indicator: z.string(),
  frequency: frequencySchema,
  times: z.int(),
  responsible: z.string(),
  startsOn: daySchema,
  endsOn: daySchema,
  carriedFrom: planLineIdSchema.nullable(),
  result: lineResultSchema.nullable(),
  resultNote: z.string(),
})
export type PlanLineRow = z.output<typeof lineRowSchema>

const OF_PLAN = query(
  `SELECT id, plan_id AS planId, position, kind, goal, indicator, frequency, times, responsible,
          starts_on AS startsOn, ends_on AS endsOn, carried_from AS carriedFrom, result,
          result_note AS resultNote
   FROM plan_line WHERE plan_id = @planId ORDER BY position`,
  lineRowSchema,
)

const INSERT = statement(`
  INSERT INTO plan_line (plan_id, position, kind, goal, indicator, frequency, times, responsible,
                         starts_on, ends_on, carried_from)
  VALUES (@planId, @position, @kind, @goal, @indicator, @frequency, @times, @responsible,
          @startsOn, @endsOn, @carriedFrom)
`)
const UPDATE = statement(`
  UPDATE plan_line SET kind = @kind, goal = @goal, indicator = @indicator, frequency = @frequency,
    times = @times, responsible = @responsible, starts_on = @startsOn, ends_on = @endsOn,
    carried_from = @carriedFrom
  WHERE id = @id
`)
const DELETE = statement('DELETE FROM plan_line WHERE id = @id')
const RESULT = statement(
  'UPDATE plan_line SET result = @result, result_note = @note WHERE id = @id AND plan_id = @planId',
)

/** In the order of the plan. */
export function listLines(db: Reads, planId: PlanId): PlanLineRow[] {
  return db.all(OF_PLAN, { planId })
}

export function insertLine(
  db: Writes,
  planId: PlanId,
  position: number,
  line: PlanLineDraft,
): PlanLineId {
  return planLineIdSchema.parse(db.run(INSERT, { planId, position, ...line }).id)
}

export function updateLine(db: Writes, id: PlanLineId, line: PlanLineDraft): void {
  db.run(UPDATE, { id, ...line })
}

/** Makes the lines of a plan these, one for one in their order. Only while it has no tasks. */
export function writeLines(db: Writes, planId: PlanId, lines: readonly PlanLineDraft[]): void {
  const former = listLines(db, planId)
  for (const [index, line] of lines.entries()) {
    const row = former[index]
    if (row === undefined) insertLine(db, planId, index + 1, line)
    else updateLine(db, row.id, line)
  }
  for (const { id } of former.slice(lines.length)) db.run(DELETE, { id })
}

export function setLineResult(
  db: Writes,
  planId: PlanId,
  result: { readonly lineId: PlanLineId; readonly result: LineResult; readonly note: string },
): void {
  const { lineId, note } = result
  db.run(RESULT, { id: lineId, planId, result: result.result, note })
}
