import { z } from 'zod'
import { accountIdSchema, type AccountId } from '#shared/features/accounts/account.ts'
import { closureReasonSchema, type ClosureReason } from '#shared/features/plans/closure.ts'
import { planIdSchema, type PlanId } from '#shared/features/plans/plan.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const requestRowSchema = z.object({
  id: z.int(),
  planId: planIdSchema,
  kind: z.enum(['plan', 'closure']),
  submittedAt: z.string(),
  submittedBy: accountIdSchema,
  submittedByName: z.string(),
  closureReason: closureReasonSchema.nullable(),
  evaluation: z.string(),
  decision: z.enum(['approved', 'returned']).nullable(),
  comment: z.string(),
  decidedOn: daySchema.nullable(),
  decidedByName: z.string().nullable(),
  isOwn: z.boolean(),
  reopenedOn: daySchema.nullable(),
  reopenedByName: z.string().nullable(),
  reopenReason: z.string(),
})
export type RequestRow = z.output<typeof requestRowSchema>

const SELECT = `
  SELECT plan_request.id, plan_id AS planId, kind, submitted_at AS submittedAt,
         submitted_by AS submittedBy, submitter.display_name AS submittedByName,
         closure_reason AS closureReason, evaluation, decision, comment, decided_on AS decidedOn,
         decider.display_name AS decidedByName, is_own AS isOwn, reopened_on AS reopenedOn,
         reopener.display_name AS reopenedByName, reopen_reason AS reopenReason
  FROM plan_request
  JOIN account AS submitter ON submitter.id = submitted_by
  LEFT JOIN account AS decider ON decider.id = decided_by
  LEFT JOIN account AS reopener ON reopener.id = reopened_by`

const ALL = query(`${SELECT} ORDER BY plan_request.id`, requestRowSchema)
const OF_PLAN = query(
  `${SELECT} WHERE plan_id = @planId ORDER BY plan_request.id`,
  requestRowSchema,
)

const INSERT = statement(`
  INSERT INTO plan_request (plan_id, kind, submitted_at, submitted_by, closure_reason, evaluation)
  VALUES (@planId, @kind, @at, @by, @closureReason, @evaluation)
`)
const DECIDE = statement(`
  UPDATE plan_request SET decision = @decision, comment = @comment, decided_on = @on,
    decided_by = @by, is_own = @isOwn
  WHERE id = @id AND decision IS NULL
`)
const REOPEN = statement(`
  UPDATE plan_request SET reopened_on = @on, reopened_by = @by, reopen_reason = @reason WHERE id = @id
`)

/** Every request in the order of submission. */
export function listRequests(db: Reads): RequestRow[] {
  return db.all(ALL)
}

export function listRequestsOf(db: Reads, planId: PlanId): RequestRow[] {
  return db.all(OF_PLAN, { planId })
}

export function insertRequest(
  db: Writes,
  request: {
    readonly planId: PlanId
    readonly kind: 'plan' | 'closure'
    readonly at: string
    readonly by: AccountId
    readonly closureReason: ClosureReason | null
    readonly evaluation: string
  },
): void {
  db.run(INSERT, request)
}

export function decideRequest(
  db: Writes,
  id: number,
  decision: {
    readonly decision: 'approved' | 'returned'
    readonly comment: string
    readonly on: Day
    readonly by: AccountId
    readonly isOwn: boolean
  },
): void {
  db.run(DECIDE, { id, ...decision })
}

export function reopenRequest(
  db: Writes,
  id: number,
  act: { readonly on: Day; readonly by: AccountId; readonly reason: string },
): void {
  db.run(REOPEN, { id, ...act })
}
