import type { ParsedInput } from '#shared/contract/index.ts'
import type { PlanId } from '#shared/features/plans/plan.ts'
import { isOpenPlan } from '#shared/features/plans/plan-status.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { refuseStranger } from './assessed.ts'
import { listLines, setLineResult, updateLine } from './lines.repository.ts'
import { refuseOverlap } from './overlap.ts'
import { getPlan, type StandingPlan } from './plan-facts.ts'
import { setPlanEnd } from './plans.repository.ts'
import { insertRequest, reopenRequest } from './requests.repository.ts'
import { remakeTasks } from './revise-line.ts'

/**
 * Evaluates every line and the plan as a whole, and asks a manager to close it; also when the child
 * has left or is archived. Throws NOT_FOUND, PLAN_NOT_IN_FORCE or PLAN_RESULTS_MISSING.
 */
export function requestClosure(
  context: CommandContext,
  { id, reason, evaluation, results }: ParsedInput<'plans.requestClosure'>,
): { readonly id: PlanId } {
  const { db, now, account } = context
  const { status } = reach(context, id)
  if (!isOpenPlan(status) || status === 'closing') throw new AppError('PLAN_NOT_IN_FORCE')
  for (const line of listLines(db, id)) {
    const result = results.find(({ lineId }) => lineId === line.id)
    if (result === undefined) throw new AppError('PLAN_RESULTS_MISSING')
    setLineResult(db, id, result)
  }
  insertRequest(db, {
    planId: id,
    kind: 'closure',
    at: now,
    by: account.id,
    closureReason: reason,
    evaluation,
  })
  return { id }
}

/**
 * Opens a closed plan again until a day; its tasks go on from today. Throws NOT_FOUND,
 * PLAN_NOT_CLOSED, PLAN_CHILD_NOT_MEMBER, CHILD_ARCHIVED, PLAN_END_IN_PAST or PLAN_OVERLAPS.
 */
export function reopenPlan(
  context: CommandContext,
  { id, reason, endsOn }: ParsedInput<'plans.reopen'>,
): { readonly id: PlanId } {
  const { db, today, account } = context
  const plan = reach(context, id)
  context.because(reason)
  const closure = plan.requests.findLast(({ kind }) => kind === 'closure')
  if (plan.status !== 'closed' || closure === undefined) throw new AppError('PLAN_NOT_CLOSED')
  refuseStranger(db, plan.childId, today)
  refuseArchived(db, plan.childId)
  if (endsOn < today || endsOn < plan.startsOn) throw new AppError('PLAN_END_IN_PAST')
  refuseOverlap(db, plan, { startsOn: today, endsOn }, today)
  reopenRequest(db, closure.id, { on: today, by: account.id, reason })
  setPlanEnd(db, id, endsOn)
  for (const line of listLines(db, id)) {
    const goesOn = line.endsOn === plan.endsOn || line.endsOn > endsOn
    const { id: lineId, planId: _plan, position: _position, ...written } = line
    const { result: _result, resultNote: _note, ...draft } = written
    const changed = { ...draft, endsOn: goesOn ? endsOn : line.endsOn }
    updateLine(db, lineId, changed)
    remakeTasks(db, line, changed, today)
  }
  return { id }
}

function reach(context: CommandContext, id: PlanId): StandingPlan {
  const plan = getPlan(context.db, id, context.today)
  context.about('plan', id)
  context.about('child', plan.childId)
  return plan
}
