import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'

/** How a plan stands; follows from its submissions, decisions, closures and dates, never typed. */
export const PLAN_STATUSES = [
  { code: 'draft', name: '草稿' },
  { code: 'returned', name: '已退回' },
  { code: 'waiting', name: '待审批' },
  { code: 'upcoming', name: '待执行' },
  { code: 'in-force', name: '执行中' },
  { code: 'lapsed', name: '已到期' },
  { code: 'closing', name: '结案待审批' },
  { code: 'closed', name: '已结案' },
] as const
export const planStatusSchema = z.enum(PLAN_STATUSES.map(({ code }) => code))
export type PlanStatus = z.infer<typeof planStatusSchema>

/** A plan or a closure that was put before a manager, in the order of submission. */
export interface RequestFact {
  readonly kind: 'plan' | 'closure'
  /** Null while it waits. */
  readonly decision: 'approved' | 'returned' | null
  readonly decidedOn: Day | null
  /** The day a closed plan was opened again. */
  readonly reopenedOn: Day | null
}

export interface PlanFacts {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly requests: readonly RequestFact[]
}

/** The status on a day, with all that is known today. */
export function planStatusOn({ startsOn, endsOn, requests }: PlanFacts, day: Day): PlanStatus {
  const first = requests.findLast(({ kind }) => kind === 'plan')
  if (first === undefined) return 'draft'
  if (first.decision === null) return 'waiting'
  if (first.decision === 'returned') return 'returned'
  const closure = requests.findLast(({ kind }) => kind === 'closure')
  if (closure?.decision === null) return 'closing'
  if (closure?.decision === 'approved' && closure.reopenedOn === null) return 'closed'
  if (day < startsOn) return 'upcoming'
  return day > endsOn ? 'lapsed' : 'in-force'
}

/**
 * Whether the plan was in force on a day, by what had happened until then: approved, within its
 * dates, not closed, or opened again. The numerator of plan_rate (R12).
 */
export function isInForceOn({ startsOn, endsOn, requests }: PlanFacts, day: Day): boolean {
  if (day < startsOn || day > endsOn) return false
  const past = requests.filter(
    ({ decision, decidedOn }) => decision === 'approved' && decidedOn !== null && decidedOn <= day,
  )
  if (!past.some(({ kind }) => kind === 'plan')) return false
  return past.every(
    ({ kind, reopenedOn }) => kind === 'plan' || (reopenedOn !== null && reopenedOn <= day),
  )
}

/** Approved and not closed, whatever its dates: it takes the place of the child’s one plan. */
export function isOpenPlan(status: PlanStatus): boolean {
  return ['upcoming', 'in-force', 'lapsed', 'closing'].includes(status)
}

/** Still being written. */
export function isWritten(status: PlanStatus): boolean {
  return status === 'draft' || status === 'returned'
}
