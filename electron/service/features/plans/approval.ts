import type { Account } from '#shared/features/accounts/account.ts'
import type { Day } from '#shared/kernel/day.ts'
import { listAccounts } from '#service/features/accounts/accounts.public.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import type { StandingPlan } from './plan-facts.ts'
import type { RequestRow } from './requests.repository.ts'

/** The request of a plan that waits for a manager. */
export function waitingOf({ requests }: StandingPlan): RequestRow | undefined {
  return requests.find(({ decision }) => decision === null)
}

/**
 * Whether somebody may decide what waits: a manager who neither wrote nor submitted it; `own`, with
 * written grounds, where the site lets its only manager do so (parameter plan_approval).
 */
export function mayDecide(
  db: Reads,
  account: Account,
  plan: StandingPlan,
  today: Day,
): 'no' | 'yes' | 'own' {
  const waiting = waitingOf(plan)
  if (account.role !== 'manager' || waiting === undefined) return 'no'
  const isAuthor = waiting.kind === 'plan' && plan.authorId === account.id
  if (!isAuthor && waiting.submittedBy !== account.id) return 'yes'
  if (policyOn(db, today).plan_approval !== 'self-allowed') return 'no'
  const managers = listAccounts(db).filter(
    ({ role, status }) => role === 'manager' && status === 'active',
  )
  return managers.length === 1 ? 'own' : 'no'
}
