import type { ParsedInput } from '#shared/contract/index.ts'
import type { PlanId, PlanLineDraft } from '#shared/features/plans/plan.ts'
import { isOpenPlan, isWritten } from '#shared/features/plans/plan-status.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, addMonths, type Day } from '#shared/kernel/day.ts'
import type { ServiceKindCode } from '#shared/kernel/codes/service-kinds.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getBasis, refuseStranger } from './assessed.ts'
import { listLines, writeLines, type PlanLineRow } from './lines.repository.ts'
import { kindsOf } from './notes.repository.ts'
import { getPlan, listPlansOf, type StandingPlan } from './plan-facts.ts'
import { deletePlan, getPlanRow, insertPlan, writePlan } from './plans.repository.ts'

/** Months a plan runs unless its author says otherwise. */
const USUAL_MONTHS = 6

/**
 * Begins a plan: the needs of the assessment are proposed as lines, and the lines of the former plan
 * that were not met, where asked for. A plan that is being written or waits is gone on with. Throws
 * PLAN_CHILD_NOT_MEMBER, CHILD_ARCHIVED, PLAN_NO_ASSESSMENT or PLAN_ASSESSMENT_EXPIRED.
 */
export function startPlan(
  context: CommandContext,
  { childId, takeOver }: ParsedInput<'plans.start'>,
): { readonly id: PlanId } {
  const { db, today, account } = context
  context.about('child', childId)
  refuseStranger(db, childId, today)
  refuseArchived(db, childId)
  const plans = listPlansOf(db, childId, today)
  const unfinished = plans.find(({ status }) => isWritten(status) || status === 'waiting')
  if (unfinished !== undefined) {
    context.about('plan', unfinished.id)
    return { id: unfinished.id }
  }
  const assessmentId = getBasis(db, childId, today)
  const former = takeOver ? plans.at(-1) : undefined
  const time = usualTime(plans, today)
  const id = insertPlan(db, {
    childId,
    assessmentId,
    formerId: former?.id ?? null,
    authorId: account.id,
    ...time,
    lead: account.displayName,
  })
  const carried = former === undefined ? [] : listLines(db, former.id)
  const needs = kindsOf(getPlanRow(db, id).needs)
  writeLines(db, id, proposedLines(carried, needs, { ...time, responsible: account.displayName }))
  context.about('plan', id)
  return { id }
}

/** Keeps what has been written so far. Throws NOT_FOUND, PLAN_LOCKED. */
export function saveDraft(
  context: CommandContext,
  { id, draft }: ParsedInput<'plans.saveDraft'>,
): { readonly id: PlanId } {
  getWritten(context, id)
  writePlan(context.db, id, context.account.id, draft)
  writeLines(context.db, id, draft.lines)
  return { id }
}

/** Throws NOT_FOUND, PLAN_LOCKED, or PLAN_WAS_SUBMITTED: what was decided stays on record. */
export function discardDraft(
  context: CommandContext,
  { id }: ParsedInput<'plans.discard'>,
): Record<never, never> {
  const plan = getWritten(context, id)
  if (plan.requests.length > 0) throw new AppError('PLAN_WAS_SUBMITTED')
  writeLines(context.db, id, [])
  deletePlan(context.db, id)
  return {}
}

/** A plan that is about to be written, noted for the log. Throws NOT_FOUND, PLAN_LOCKED. */
export function getWritten(context: CommandContext, id: PlanId): StandingPlan {
  const plan = getPlan(context.db, id, context.today)
  if (!isWritten(plan.status)) throw new AppError('PLAN_LOCKED')
  context.about('plan', id)
  context.about('child', plan.childId)
  return plan
}

/** Half a year from today, or from the end of the plan that still runs. */
function usualTime(plans: readonly StandingPlan[], today: Day) {
  const open = plans.findLast(({ status }) => isOpenPlan(status))
  const startsOn = open !== undefined && open.endsOn >= today ? addDays(open.endsOn, 1) : today
  return { startsOn, endsOn: addDays(addMonths(startsOn, USUAL_MONTHS), -1) }
}

function proposedLines(
  former: readonly PlanLineRow[],
  needs: readonly ServiceKindCode[],
  usual: { readonly startsOn: Day; readonly endsOn: Day; readonly responsible: string },
): PlanLineDraft[] {
  const carried = former
    .filter(({ result }) => result !== 'met')
    .map(({ id, kind, goal, indicator, frequency, times, responsible }) => ({
      kind,
      goal,
      indicator,
      frequency,
      times,
      responsible,
      startsOn: usual.startsOn,
      endsOn: usual.endsOn,
      carriedFrom: id,
    }))
  const wanted = needs
    .filter((need) => carried.every(({ kind }) => kind !== need))
    .map((kind) => ({
      kind,
      goal: '',
      indicator: '',
      frequency: 'monthly' as const,
      times: 1,
      ...usual,
      carriedFrom: null,
    }))
  return [...carried, ...wanted]
}
