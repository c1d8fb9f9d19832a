import type { RouteOutput } from '#shared/contract/index.ts'
import { byUrgency, dueStateOn, type DueItem } from '#shared/features/assessments/due.ts'
import type { Child, ChildId } from '#shared/features/children/child.ts'
import type { AssessmentId } from '#shared/features/assessments/assessment.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import { holdingOn } from '#shared/features/assessments/tier-history.ts'
import type { Day } from '#shared/kernel/day.ts'
import { listMembersOn } from '#service/features/children/children.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listAssessments } from './assessments.repository.ts'
import { listRequests, type RequestRow } from './requests.repository.ts'
import { isStanding, waitingIn, type StandingRow } from './standing.ts'

/** Everything that waits: children to be assessed, and decisions to be countersigned. */
export function listDue({ db, today, account }: QueryContext): RouteOutput<'assessments.due'> {
  const situation = situationOn(db, today)
  return {
    today,
    memberCount: situation.members.length,
    items: dueItems(situation, today),
    waiting: waitingRows(situation).map(({ child, row, standing }) =>
      waitingLine(child, row, standing, { account, today }),
    ),
  }
}

/** Children on the register to be assessed by a day, the most urgent first. */
export function dueOn(db: Reads, today: Day): DueItem[] {
  return dueItems(situationOn(db, today), today)
}

/** The register of a day with everything known of its assessments. */
export interface Situation {
  readonly members: readonly Child[]
  readonly standing: ReadonlyMap<ChildId, readonly StandingRow[]>
  readonly drafts: ReadonlyMap<ChildId, AssessmentId>
  readonly events: ReadonlyMap<ChildId, readonly RequestRow[]>
}

export function situationOn(db: Reads, day: Day): Situation {
  const rows = listAssessments(db)
  const drafts = rows.filter(({ status }) => status === 'draft')
  const open = listRequests(db).filter(({ isOpen, happenedOn }) => isOpen && happenedOn <= day)
  return {
    members: listMembersOn(db, day),
    standing: Map.groupBy(rows.filter(isStanding), ({ childId }) => childId),
    drafts: new Map(drafts.map(({ childId, id }) => [childId, id])),
    events: Map.groupBy(open, ({ childId }) => childId),
  }
}

export function dueItems(situation: Situation, today: Day): DueItem[] {
  const { members, standing, drafts, events } = situation
  return members
    .flatMap((child) => {
      const item = dueItem(child, standing.get(child.id) ?? [], events.get(child.id)?.[0], today)
      return item === null ? [] : [{ ...item, draftId: drafts.get(child.id) ?? null }]
    })
    .toSorted(byUrgency)
}

/** Assessments that wait for their countersign, with their children. */
export function waitingRows({ members, standing: all }: Situation) {
  return members.flatMap((child) => {
    const standing = all.get(child.id) ?? []
    const row = waitingIn(standing)
    return row === undefined ? [] : [{ child, row, standing }]
  })
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
