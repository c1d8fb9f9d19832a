import type { ParsedInput } from '#shared/contract/index.ts'
import type { PlanTaskId } from '#shared/features/plans/plan.ts'
import { isOpenPlan } from '#shared/features/plans/plan-status.ts'
import { taskStateOn } from '#shared/features/plans/task-state.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getPlan } from './plan-facts.ts'
import { cancelTaskRow, getTask } from './tasks.repository.ts'

/** Cancels one open task for good. Throws NOT_FOUND, PLAN_TASK_NOT_OPEN. */
export function cancelTask(
  context: CommandContext,
  { id, reason }: ParsedInput<'plans.cancelTask'>,
): { readonly id: PlanTaskId } {
  const { db, today } = context
  const task = getTask(db, id)
  const plan = getPlan(db, task.planId, today)
  context.about('plan', task.planId)
  context.about('child', task.childId)
  context.because(reason)
  const state = taskStateOn(task, today, !isOpenPlan(plan.status))
  if (state !== 'open' && state !== 'late') throw new AppError('PLAN_TASK_NOT_OPEN')
  cancelTaskRow(db, id, { on: today, cause: 'person', reason })
  return { id }
}
