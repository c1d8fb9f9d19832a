import type { Standing } from '#shared/features/assessments/tier-history.ts'
import { holdingOn } from '#shared/features/assessments/tier-history.ts'
import { assessmentIdSchema, type AssessmentId } from '#shared/features/assessments/assessment.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { standingOf } from '#service/features/assessments/assessments.public.ts'
import { listMembersOn } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** Whether a plan can be made from what holds on a day. */
export function assessmentStateOn(
  holding: Pick<Standing, 'nextDueOn'> | undefined,
  day: Day,
): 'valid' | 'expired' | 'none' {
  if (holding === undefined) return 'none'
  return day <= holding.nextDueOn ? 'valid' : 'expired'
}

/**
 * The confirmed assessment a plan is made from (R12). Throws PLAN_NO_ASSESSMENT or
 * PLAN_ASSESSMENT_EXPIRED.
 */
export function getBasis(db: Reads, childId: ChildId, day: Day): AssessmentId {
  const holding = holdingOn(standingOf(db, childId), day)
  if (holding === undefined) throw new AppError('PLAN_NO_ASSESSMENT')
  if (assessmentStateOn(holding, day) === 'expired') {
    throw new AppError('PLAN_ASSESSMENT_EXPIRED', { nextDueOn: holding.nextDueOn })
  }
  return assessmentIdSchema.parse(holding.id)
}

/** Only children on the register get a plan. Throws PLAN_CHILD_NOT_MEMBER. */
export function refuseStranger(db: Reads, childId: ChildId, day: Day): void {
  if (listMembersOn(db, day).some(({ id }) => id === childId)) return
  throw new AppError('PLAN_CHILD_NOT_MEMBER')
}
