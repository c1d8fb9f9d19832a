import { isOpenPlan } from '#shared/features/plans/plan-status.ts'
import type { Day } from '#shared/kernel/day.ts'
import { membersWithTier } from '#service/features/assessments/assessments.public.ts'
import { childNames } from '#service/features/children/children.public.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import { localDay } from '#service/platform/clock.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { waitingOf } from './approval.ts'
import { openTasksOn } from './list-plans.ts'
import { listPlans, type StandingPlan } from './plan-facts.ts'
import type { TaskRow } from './tasks.repository.ts'

interface PlanDuty {
  readonly code: 'plan-task' | 'plan-approval' | 'plan-close'
  readonly subject: string
  readonly subjectId: number | null
  readonly dueOn: Day
  readonly count: number | null
}

/**
 * What waits for the desk: tasks of children in 紧急救助 one by one, the others together; what is to
 * be approved; and plans to be closed, because the child has left or is archived or the time is over.
 */
export function planDuties(db: Reads, today: Day): readonly PlanDuty[] {
  const plans = listPlans(db, today).filter(({ status }) => status !== 'closed')
  const names = childNames(
    db,
    plans.map(({ childId }) => childId),
  )
  const name = (plan: Pick<StandingPlan, 'childId'>) => names.get(plan.childId) ?? ''
  const approvals = plans.flatMap((plan) => {
    const request = waitingOf(plan)
    if (request === undefined) return []
    const subject = `${name(plan)}${request.kind === 'plan' ? '的计划' : '结案'}`
    return [duty('plan-approval', subject, plan.id, localDay(new Date(request.submittedAt)))]
  })
  const closings = toClose(db, plans, today).map((plan) =>
    duty('plan-close', name(plan), plan.id, plan.endsOn < today ? plan.endsOn : today),
  )
  return [...taskDuties(db, today, name), ...approvals, ...closings]
}

function taskDuties(db: Reads, today: Day, name: (task: TaskRow) => string): readonly PlanDuty[] {
  const tiers = new Map(
    membersWithTier(db, today).map(({ child, holding }) => [child.id, holding?.tier]),
  )
  const tasks = openTasksOn(db, today, today)
  const urgent = tasks.filter(({ childId }) => tiers.get(childId) === 'T3')
  const rest = tasks.filter((task) => !urgent.includes(task))
  return [
    ...urgent.map((task) => duty('plan-task', name(task), task.id, task.dueOn)),
    ...together(
      '逾期任务',
      rest.filter(({ dueOn }) => dueOn < today),
    ),
    ...together(
      '今天到期的任务',
      rest.filter(({ dueOn }) => dueOn === today),
    ),
  ]
}

function together(subject: string, tasks: readonly TaskRow[]): readonly PlanDuty[] {
  const [first] = tasks
  if (first === undefined) return []
  return [{ ...duty('plan-task', subject, null, first.dueOn), count: tasks.length }]
}

function toClose(db: Reads, plans: readonly StandingPlan[], today: Day): readonly StandingPlan[] {
  const states = recordStates(db)
  const members = new Set(membersWithTier(db, today).map(({ child }) => child.id))
  return plans.filter(({ status, childId }) => {
    if (!isOpenPlan(status) || status === 'closing') return false
    return status === 'lapsed' || !members.has(childId) || states.has(childId)
  })
}

function duty(
  code: PlanDuty['code'],
  subject: string,
  subjectId: number | null,
  dueOn: Day,
): PlanDuty {
  return { code, subject, subjectId, dueOn, count: null }
}
