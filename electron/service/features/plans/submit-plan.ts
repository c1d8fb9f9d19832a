import type { ParsedInput } from '#shared/contract/index.ts'
import { missingInPlan } from '#shared/features/plans/completeness.ts'
import type { PlanId } from '#shared/features/plans/plan.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getBasis, refuseStranger } from './assessed.ts'
import { writeLines } from './lines.repository.ts'
import { refuseOverlap } from './overlap.ts'
import { setBasis, writePlan } from './plans.repository.ts'
import { insertRequest } from './requests.repository.ts'
import { getWritten } from './write-draft.ts'

/**
 * Puts a plan before a manager, on the assessment that holds today. Throws NOT_FOUND, PLAN_LOCKED,
 * PLAN_CHILD_NOT_MEMBER, CHILD_ARCHIVED, PLAN_INCOMPLETE, PLAN_NO_ASSESSMENT,
 * PLAN_ASSESSMENT_EXPIRED or PLAN_OVERLAPS.
 */
export function submitPlan(
  context: CommandContext,
  { id, draft }: ParsedInput<'plans.submit'>,
): { readonly id: PlanId } {
  const { db, today, now, account } = context
  const plan = getWritten(context, id)
  refuseStranger(db, plan.childId, today)
  refuseArchived(db, plan.childId)
  const missing = missingInPlan(draft)
  if (missing.length > 0) throw new AppError('PLAN_INCOMPLETE', { count: missing.length })
  setBasis(db, id, getBasis(db, plan.childId, today))
  refuseOverlap(db, plan, draft, today)
  writePlan(db, id, account.id, draft)
  writeLines(db, id, draft.lines)
  insertRequest(db, {
    planId: id,
    kind: 'plan',
    at: now,
    by: account.id,
    closureReason: null,
    evaluation: '',
  })
  return { id }
}
