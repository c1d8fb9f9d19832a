import type { ParsedInput } from '#shared/contract/index.ts'
import { closureReasonName } from '#shared/features/plans/closure.ts'
import { generateTasks } from '#shared/features/plans/generate-tasks.ts'
import type { PlanId } from '#shared/features/plans/plan.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { mayDecide, waitingOf } from './approval.ts'
import { listLines } from './lines.repository.ts'
import { refuseOverlap } from './overlap.ts'
import { getPlan, type StandingPlan } from './plan-facts.ts'
import { decideRequest, type RequestRow } from './requests.repository.ts'
import { cancelTasksFrom, insertTasks } from './tasks.repository.ts'

/** Characters of the grounds with which the only manager approves an own plan. */
const GROUNDS_LEAST = 10

/**
 * Approves or returns what waits. An approved plan gets its tasks; an approved closure cancels those
 * still to come. Throws NOT_FOUND, PLAN_NOT_WAITING, PLAN_OWN_APPROVAL, PLAN_OWN_REASON_MISSING,
 * PLAN_COMMENT_MISSING or PLAN_OVERLAPS.
 */
export function decidePlan(
  context: CommandContext,
  { id, decision, comment }: ParsedInput<'plans.decide'>,
): { readonly id: PlanId } {
  const { db, today, account } = context
  const plan = getPlan(db, id, today)
  context.about('plan', id)
  context.about('child', plan.childId)
  if (comment !== '') context.because(comment)
  const request = waitingOf(plan)
  if (request === undefined) throw new AppError('PLAN_NOT_WAITING')
  const may = mayDecide(db, account, plan, today)
  if (may === 'no') throw new AppError('PLAN_OWN_APPROVAL')
  if (may === 'own' && comment.length < GROUNDS_LEAST) {
    throw new AppError('PLAN_OWN_REASON_MISSING')
  }
  if (decision === 'returned' && comment === '') throw new AppError('PLAN_COMMENT_MISSING')
  const isOwn = may === 'own'
  decideRequest(db, request.id, { decision, comment, on: today, by: account.id, isOwn })
  if (decision === 'approved') {
    if (request.kind === 'plan') begin(context, plan)
    else end(context, plan, request)
  }
  return { id }
}

/** The tasks of the whole time of the plan; those of the lines it takes over end where it begins. */
function begin({ db, today }: CommandContext, plan: StandingPlan): void {
  refuseOverlap(db, plan, plan, today)
  for (const line of listLines(db, plan.id)) {
    insertTasks(db, line.id, generateTasks(line))
    if (line.carriedFrom === null) continue
    cancelTasksFrom(db, line.carriedFrom, plan.startsOn, {
      on: today,
      cause: 'taken-over',
      reason: '由新计划接续',
    })
  }
}

function end({ db, today }: CommandContext, plan: StandingPlan, request: RequestRow): void {
  const { closureReason } = request
  const name = closureReason === null ? '' : `：${closureReasonName(closureReason)}`
  for (const { id } of listLines(db, plan.id)) {
    cancelTasksFrom(db, id, today, { on: today, cause: 'closure', reason: `计划结案${name}` })
  }
}
