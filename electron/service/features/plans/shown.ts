import type { PlanRequest, PlanTask } from '#shared/features/plans/plan.ts'
import { taskStateOn } from '#shared/features/plans/task-state.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { RequestRow } from './requests.repository.ts'
import type { TaskRow } from './tasks.repository.ts'

/** A task as the screens get it. */
export function shownTask(row: TaskRow, today: Day, planIsOver: boolean): PlanTask {
  const { slot: _slot, cancelledOn: _on, cancelCause: _cause, ...task } = row
  return { ...task, state: taskStateOn(row, today, planIsOver) }
}

/** A request as the screens get it. */
export function shownRequest(row: RequestRow): PlanRequest {
  const { planId: _plan, submittedBy: _by, ...request } = row
  return request
}
