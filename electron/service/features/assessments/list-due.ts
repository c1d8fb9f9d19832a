import type { RouteOutput } from '#shared/contract/index.ts'
import { byUrgency, dueStateOn, type DueItem } from '#shared/features/assessments/due.ts'
import type { Child } from '#shared/features/children/child.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import { holdingOn } from '#shared/features/assessments/tier-history.ts'
import type { Day } from '#shared/kernel/day.ts'
import { listMembersOn } from '#service/features/children/children.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listAssessments } from './assessments.repository.ts'
import { listRequests, type RequestRow } from './requests.repository.ts'
import { standingByChild, waitingIn, type StandingRow } from './standing.ts'

/** Everything that waits: children to be assessed, and decisions to be countersigned. */
export function listDue({ db, today, account }: QueryContext): RouteOutput<'assessments.due'> {
  const items = dueOn(db, today)
  const standing = standingByChild(db)
  const members = listMembersOn(db, today)
  const waiting = members.flatMap((child) => {
    const own = standing.get(child.id) ?? []
    const row = waitingIn(own)
    return row === undefined ? [] : [waitingLine(child, row, own, { account, today })]
  })
  return { today, memberCount: members.length, items, waiting }
}

/** Children on the register to be assessed by a day, the most urgent first. */
export function dueOn(db: Reads, today: Day): DueItem[] {
  const standing = standingByChild(db)
  const open = Map.groupBy(
    listRequests(db).filter(({ isOpen, happenedOn }) => isOpen && happenedOn <= today),
    ({ childId }) => childId,
  )
  const drafts = new Map(
    listAssessments(db)
      .filter(({ status }) => status === 'draft')
      .map(({ childId, id }) => [childId, id]),
  )
  return listMembersOn(db, today)
    .flatMap((child) => {
      const item = dueItem(child, standing.get(child.id) ?? [], open.get(child.id)?.[0], today)
      return item === null ? [] : [{ ...item, draftId: drafts.get(child.id) ?? null }]
    })
    .toSorted(byUrgency)
}

/** A child whose newest assessment waits for its countersign is not asked to be assessed again. */
function dueItem(
  { id, number, name, village, registeredOn }: Child,
  standing: readonly StandingRow[],
  event: RequestRow | undefined,
  today: Day,
): Omit<DueItem, 'draftId'> | null {
  const holding = holdingOn(standing, today)
  const who = { id, number, name, village, tier: holding?.tier ?? null }
  const assessedOn = holding?.assessedOn ?? null
  if (event !== undefined) {
    const { reason, note, happenedOn } = event
    return { ...who, assessedOn, state: 'event', dueOn: happenedOn, event: { reason, note } }
  }
  if (waitingIn(standing) !== undefined) return null
  const state = dueStateOn(holding?.nextDueOn ?? null, today)
  if (state === null) return null
  return { ...who, assessedOn, state, dueOn: holding?.nextDueOn ?? registeredOn, event: null }
}

function waitingLine(
  { id, number, name, village }: Child,
  row: StandingRow,
  standing: readonly StandingRow[],
  { account, today }: { readonly account: Account; readonly today: Day },
) {
  return {
    id: row.id,
    child: { id, number, name, village },
    assessedOn: row.assessedOn,
    formerTier: holdingOn(standing, today)?.tier ?? null,
    tier: row.tier,
    assessorName: row.assessorName,
    mayCountersign: mayCountersign(account, row),
  }
}

/** A manager who did not assess the child. */
export function mayCountersign(
  account: Account,
  { assessorId }: Pick<StandingRow, 'assessorId'>,
): boolean {
  return account.role === 'manager' && account.id !== assessorId
}
