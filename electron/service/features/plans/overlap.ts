import { isOpenPlan } from '#shared/features/plans/plan-status.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listPlansOf, type StandingPlan } from './plan-facts.ts'

/** One plan in force per child at a time. Throws PLAN_OVERLAPS. */
export function refuseOverlap(
  db: Reads,
  { id, childId }: Pick<StandingPlan, 'id' | 'childId'>,
  time: { readonly startsOn: Day; readonly endsOn: Day },
  today: Day,
): void {
  const other = listPlansOf(db, childId, today).find(
    (plan) =>
      plan.id !== id &&
      isOpenPlan(plan.status) &&
      plan.startsOn <= time.endsOn &&
      time.startsOn <= plan.endsOn,
  )
  if (other === undefined) return
  throw new AppError('PLAN_OVERLAPS', { startsOn: other.startsOn, endsOn: other.endsOn })
}
