import type { ParsedInput } from '#shared/contract/index.ts'
import { missingInLine } from '#shared/features/plans/completeness.ts'
import { generateTasks, tasksFrom } from '#shared/features/plans/generate-tasks.ts'
import type { PlanId, PlanLineDraft, PlanLineId } from '#shared/features/plans/plan.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Writes } from '#service/platform/database/connection.ts'
import { insertLine, listLines, updateLine, type PlanLineRow } from './lines.repository.ts'
import { getPlan } from './plan-facts.ts'
import { deleteTasksFrom, insertTasks, listTasksOf } from './tasks.repository.ts'

/**
 * Changes or adds a line of a plan in force. Tasks due before today stay as they are. Throws
 * NOT_FOUND, CHILD_ARCHIVED, PLAN_NOT_IN_FORCE or PLAN_LINE_INVALID.
 */
export function reviseLine(
  context: CommandContext,
  { id, lineId, line, reason }: ParsedInput<'plans.reviseLine'>,
): { readonly id: PlanId } {
  const { db, today } = context
  const plan = getPlan(db, id, today)
  context.about('plan', id)
  context.about('child', plan.childId)
  context.because(reason)
  refuseArchived(db, plan.childId)
  if (plan.status !== 'in-force' && plan.status !== 'upcoming') {
    throw new AppError('PLAN_NOT_IN_FORCE')
  }
  const [problem] = missingInLine(line, plan)
  if (problem !== undefined) throw new AppError('PLAN_LINE_INVALID', { problem })
  const lines = listLines(db, id)
  if (lineId === null) {
    const added = { ...line, carriedFrom: null }
    const newId = insertLine(db, id, (lines.at(-1)?.position ?? 0) + 1, added)
    const tasks = generateTasks(added).filter(({ dueOn }) => dueOn >= today)
    insertTasks(db, newId, tasks)
    return { id }
  }
  changeLine(db, getLine(lines, lineId), line, today)
  return { id }
}

/** Throws NOT_FOUND. */
function getLine(lines: readonly PlanLineRow[], lineId: PlanLineId): PlanLineRow {
  const line = lines.find(({ id }) => id === lineId)
  if (line === undefined) throw new AppError('NOT_FOUND')
  return line
}

function changeLine(db: Writes, former: PlanLineRow, line: PlanLineDraft, today: Day): void {
  const changed = { ...line, carriedFrom: former.carriedFrom }
  updateLine(db, former.id, changed)
  remakeTasks(db, former, changed, today)
}

/** Makes the tasks of a line anew from a day on; with another frequency nothing old counts for it. */
export function remakeTasks(
  db: Writes,
  former: PlanLineRow,
  line: PlanLineDraft,
  today: Day,
): void {
  deleteTasksFrom(db, former.id, today)
  const kept = listTasksOf(db, former.planId).filter(({ lineId }) => lineId === former.id)
  insertTasks(
    db,
    former.id,
    tasksFrom(line, today, former.frequency === line.frequency ? kept : []),
  )
}
