import type { ChildId } from '#shared/features/children/child.ts'
import type { PlanId, Progress } from '#shared/features/plans/plan.ts'
import { isOpenPlan, planStatusOn, type PlanStatus } from '#shared/features/plans/plan-status.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { getPlanRow, listPlanRows, listPlanRowsOf, type PlanRow } from './plans.repository.ts'
import { listRequests, listRequestsOf, type RequestRow } from './requests.repository.ts'
import { listProgress } from './tasks.repository.ts'

/** A plan with its requests and what follows from them on a day. */
export interface StandingPlan extends PlanRow {
  readonly requests: readonly RequestRow[]
  readonly status: PlanStatus
}

/** Every plan, oldest first. */
export function listPlans(db: Reads, today: Day): readonly StandingPlan[] {
  const requests = Map.groupBy(listRequests(db), ({ planId }) => planId)
  return listPlanRows(db).map((row) => standing(row, requests.get(row.id) ?? [], today))
}

export function listPlansOf(db: Reads, childId: ChildId, today: Day): readonly StandingPlan[] {
  return listPlanRowsOf(db, childId).map((row) => standing(row, listRequestsOf(db, row.id), today))
}

/** Throws NOT_FOUND. */
export function getPlan(db: Reads, id: PlanId, today: Day): StandingPlan {
  return standing(getPlanRow(db, id), listRequestsOf(db, id), today)
}

/** The plan that takes the child’s one place, if there is one. */
export function openPlanIn(plans: readonly StandingPlan[]): StandingPlan | undefined {
  return plans.findLast(({ status }) => isOpenPlan(status))
}

/** The progress of every plan and every line that has tasks. */
export function progressOn(db: Reads, today: Day) {
  const rows = listProgress(db, today)
  const plans = new Map<PlanId, Progress>()
  for (const { planId, done, due, planned } of rows) {
    const sum = plans.get(planId) ?? NOTHING
    plans.set(planId, {
      done: sum.done + done,
      due: sum.due + due,
      planned: sum.planned + planned,
    })
  }
  const lines = new Map(
    rows.map(({ lineId, done, due, planned }) => [lineId, { done, due, planned }]),
  )
  return { plans, lines }
}

export const NOTHING: Progress = { done: 0, due: 0, planned: 0 }

function standing(row: PlanRow, requests: readonly RequestRow[], today: Day): StandingPlan {
  const { startsOn, endsOn } = row
  return { ...row, requests, status: planStatusOn({ startsOn, endsOn, requests }, today) }
}
