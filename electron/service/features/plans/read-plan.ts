import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import { holdingOn } from '#shared/features/assessments/tier-history.ts'
import type { Plan, PlanId } from '#shared/features/plans/plan.ts'
import { isOpenPlan } from '#shared/features/plans/plan-status.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { listAccounts } from '#service/features/accounts/accounts.public.ts'
import { standingOf } from '#service/features/assessments/assessments.public.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { mayDecide } from './approval.ts'
import { assessmentStateOn } from './assessed.ts'
import { listLines } from './lines.repository.ts'
import { planItems } from './list-plans.ts'
import { kindsOf } from './notes.repository.ts'
import {
  getPlan,
  listPlansOf,
  NOTHING,
  openPlanIn,
  progressOn,
  type StandingPlan,
} from './plan-facts.ts'
import { readNotes } from './read-notes.ts'
import { listReferrals } from './referrals.repository.ts'
import { shownRequest, shownTask } from './shown.ts'
import { listOpenTasksOf, listTasksOf } from './tasks.repository.ts'

/** Opens a plan to be read or written. Throws NOT_FOUND. */
export function openPlan(
  context: QueryContext,
  { id }: ParsedInput<'plans.get'>,
): RouteOutput<'plans.get'> {
  const plan = readPlan(context.db, context.account, id, context.today)
  context.about('plan', id)
  context.about('child', plan.child.id)
  return plan
}

/** Throws NOT_FOUND. */
export function readPlan(db: Reads, account: Account, id: PlanId, today: Day): Plan {
  const row = getPlan(db, id, today)
  const [item] = planItems(db, [row], today)
  if (item === undefined) throw new AppError('NOT_FOUND')
  const progress = progressOn(db, today).lines
  const tasks = listTasksOf(db, id)
  const closing = new Set(tasks.map(({ noteId }) => noteId))
  const notes = readNotes(db, account, row.childId).filter(
    (note) =>
      closing.has(note.id) || (row.startsOn <= note.servedOn && note.servedOn <= row.endsOn),
  )
  const { summary, authorName, assessedOn, formerId } = row
  return {
    ...item,
    summary,
    authorName,
    assessedOn,
    formerId,
    needs: kindsOf(row.needs),
    lines: listLines(db, id).map(({ planId: _plan, position: _position, ...line }) => ({
      ...line,
      progress: progress.get(line.id) ?? NOTHING,
    })),
    tasks: tasks.map((task) => shownTask(task, today, row.status === 'closed')),
    requests: row.requests.map(shownRequest),
    referrals: listReferrals(db, id).map(({ planId: _plan, ...referral }) => referral),
    notes: [...notes],
    notesSinceClosure: servicesSinceClosure(db, account, row),
    mayDecide: mayDecide(db, account, row, today),
  }
}

/** The plans of a child, what is to be done and what was done. Throws NOT_FOUND. */
export function readChildPlans(
  context: QueryContext,
  { childId }: ParsedInput<'plans.ofChild'>,
): RouteOutput<'plans.ofChild'> {
  const { db, today, account } = context
  if (findChild(db, childId) === undefined) throw new AppError('NOT_FOUND')
  context.about('child', childId)
  const plans = listPlansOf(db, childId, today)
  const open = new Set(plans.filter(({ status }) => isOpenPlan(status)).map(({ id }) => id))
  return {
    today,
    assessment: assessmentStateOn(holdingOn(standingOf(db, childId), today), today),
    plans: [...planItems(db, plans, today)].toReversed(),
    openTasks: listOpenTasksOf(db, childId, today)
      .filter(({ planId }) => open.has(planId))
      .map((task) => shownTask(task, today, false)),
    notes: [...readNotes(db, account, childId)],
  }
}

/** Colleagues who work here now. */
export function listStaff({ db }: QueryContext): string[] {
  return listAccounts(db)
    .filter(({ status }) => status === 'active')
    .map(({ displayName }) => displayName)
}

function servicesSinceClosure(db: Reads, account: Account, plan: StandingPlan): number {
  const closure = plan.requests.findLast(({ kind }) => kind === 'closure')
  const day = plan.status === 'closed' ? closure?.decidedOn : null
  if (day === null || day === undefined) return 0
  if (openPlanIn(listPlansOf(db, plan.childId, day)) !== undefined) return 0
  return readNotes(db, account, plan.childId).filter(
    ({ servedOn, isAttempt }) => !isAttempt && servedOn > day,
  ).length
}
