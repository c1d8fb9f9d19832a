import type { RouteOutput } from '#shared/contract/index.ts'
import type { Tier } from '#shared/features/assessments/tier.ts'
import { compareTiers } from '#shared/features/assessments/tier.ts'
import type { Child } from '#shared/features/children/child.ts'
import type { PlanItem } from '#shared/features/plans/plan.ts'
import { isInForceOn, isOpenPlan } from '#shared/features/plans/plan-status.ts'
import { taskStateOn } from '#shared/features/plans/task-state.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { membersWithTier } from '#service/features/assessments/assessments.public.ts'
import { listChildren } from '#service/features/children/children.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { mayDecide, waitingOf } from './approval.ts'
import { assessmentStateOn } from './assessed.ts'
import { listPlans, NOTHING, progressOn, type StandingPlan } from './plan-facts.ts'
import { planRate } from './plan-rate.ts'
import { shownRequest, shownTask } from './shown.ts'
import { listNextTasks, listOpenTasks, type TaskRow } from './tasks.repository.ts'

/** Days ahead from which a task is listed. */
const SOON_DAYS = 7

/** What is to be done: the more urgent tier first, then the longest due. */
export function listTasks({ db, today }: QueryContext): RouteOutput<'plans.tasks'> {
  const tiers = tiersToday(db, today)
  const children = childLines(db)
  const tasks = openTasksOn(db, today, addDays(today, SOON_DAYS)).flatMap((task) => {
    const child = children.get(task.childId)
    if (child === undefined) return []
    return [{ ...shownTask(task, today, false), child, tier: tiers.get(task.childId) ?? null }]
  })
  return {
    today,
    tasks: tasks.toSorted(
      (a, b) => byTier(a.tier, b.tier) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0),
    ),
  }
}

/** Open tasks of open plans of children on the register, due until a day. */
export function openTasksOn(db: Reads, today: Day, until: Day): readonly TaskRow[] {
  const open = new Set(
    listPlans(db, today)
      .filter(({ status }) => isOpenPlan(status))
      .map(({ id }) => id),
  )
  const members = new Set(membersWithTier(db, today).map(({ child }) => child.id))
  return listOpenTasks(db, today, until).filter(
    (task) =>
      open.has(task.planId) &&
      members.has(task.childId) &&
      taskStateOn(task, today, false) !== 'missed',
  )
}

/** All plans, the newest first, and the children on the register that have none in force (R12). */
export function listAllPlans({ db, today }: QueryContext): RouteOutput<'plans.list'> {
  const plans = listPlans(db, today)
  const items = planItems(db, plans, today).toReversed()
  const covered = new Set(
    plans.filter((plan) => isInForceOn(plan, today)).map(({ childId }) => childId),
  )
  const unfinished = new Map(
    plans
      .filter(({ status }) => ['draft', 'returned', 'waiting'].includes(status))
      .map(({ childId, id }) => [childId, id]),
  )
  const without = membersWithTier(db, today)
    .filter(({ child }) => !covered.has(child.id))
    .map(({ child, holding }) => ({
      ...lineOf(child),
      tier: holding?.tier ?? null,
      assessment: assessmentStateOn(holding, today),
      unfinishedId: unfinished.get(child.id) ?? null,
    }))
    .toSorted((a, b) => byTier(a.tier, b.tier) || (a.number < b.number ? -1 : 1))
  return { today, rate: planRate(db, today), plans: items, without }
}

/** What waits for a manager, the oldest first. */
export function listWaiting({ db, today, account }: QueryContext): RouteOutput<'plans.waiting'> {
  const children = childLines(db)
  return listPlans(db, today).flatMap((plan) => {
    const request = waitingOf(plan)
    const child = children.get(plan.childId)
    if (request === undefined || child === undefined) return []
    const may = mayDecide(db, account, plan, today)
    return [{ id: plan.id, child, tier: plan.tier, request: shownRequest(request), mayDecide: may }]
  })
}

export function planItems(
  db: Reads,
  plans: readonly StandingPlan[],
  today: Day,
): readonly PlanItem[] {
  const progress = progressOn(db, today).plans
  const next = new Map(listNextTasks(db, today).map((task) => [task.planId, task]))
  const children = childLines(db)
  return plans.flatMap((plan) => {
    const { id, status, tier, startsOn, endsOn, lead } = plan
    const child = children.get(plan.childId)
    if (child === undefined) return []
    const task = isOpenPlan(status) ? next.get(id) : undefined
    const nextTask = task === undefined ? null : { dueOn: task.dueOn, kind: task.kind }
    const done = progress.get(id) ?? NOTHING
    return [{ id, child, status, tier, startsOn, endsOn, lead, progress: done, nextTask }]
  })
}

function tiersToday(db: Reads, today: Day) {
  return new Map(
    membersWithTier(db, today).map(({ child, holding }) => [child.id, holding?.tier ?? null]),
  )
}

function childLines(db: Reads) {
  return new Map(listChildren(db).map((child) => [child.id, lineOf(child)]))
}

function lineOf({ id, number, name, village }: Child) {
  return { id, number, name, village }
}

/** The more urgent first, those without a tier last. */
function byTier(a: Tier | null, b: Tier | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  return compareTiers(b, a)
}
