import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { campSpan } from '#shared/features/camps/segments.ts'
import type { CampBudgetFigures } from '#shared/features/funding/funding.contract.ts'
import type { EntryKind, LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { getRecordedCamp, listRecordedCamps } from '#service/features/camps/camps.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { listEntriesOfCamp } from './funding.repository.ts'

/** Camps an entry can be booked for, those called off too: their preparation may have cost money. */
export function campsToBookFor({ db }: QueryContext): RouteOutput<'funding.camps'> {
  return listRecordedCamps(db).map(({ id, name, segments, cancelledOn }) => ({
    id,
    name,
    startsOn: campSpan(segments).startsOn,
    isCancelled: cancelledOn !== null,
  }))
}

/** 预算, 已支出 and 剩余 of a camp; a red entry gives back what it reverses. Throws NOT_FOUND. */
export function campBudget(
  { db }: QueryContext,
  { campId }: ParsedInput<'funding.camp'>,
): CampBudgetFigures {
  const { budgetFen } = getRecordedCamp(db, campId)
  const entries = listEntriesOfCamp(db, campId)
  const spentFen = totalOf(entries, 'expense')
  return {
    budgetFen,
    spentFen,
    incomeFen: totalOf(entries, 'income'),
    leftFen: budgetFen === null ? null : budgetFen - spentFen,
    entries,
  }
}

function totalOf(entries: readonly LedgerEntry[], kind: EntryKind): number {
  return entries
    .filter((entry) => entry.kind === kind)
    .reduce((sum, entry) => sum + entry.amountFen, 0)
}
