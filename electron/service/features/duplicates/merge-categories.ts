import type { ChildId } from '#shared/features/children/child.ts'
import { rowsAbout, type KeyedRow } from './references.repository.ts'
import type { RowKeeper } from './row-keeper.ts'

const TABLE = { table: 'child_category', column: 'child_id', only: '' } as const
const NEVER = '9999-12-31'

/**
 * Categories add up: a child may have several at once. Periods of the same category that meet become
 * one, from the first day of either to the last; what it took in stays with the closed file.
 */
export function mergeCategories(keeper: RowKeeper, survivorId: ChildId, loserId: ChildId): void {
  for (const { id, row } of rowsAbout(keeper.db, TABLE, loserId)) {
    const meeting = rowsAbout(keeper.db, TABLE, survivorId)
      .filter((own) => own.row.code === row.code && meet(own, { id, row }))
      .toSorted((a, b) => startOf(a).localeCompare(startOf(b)))
    const last = meeting.at(-1)
    if (last === undefined) {
      keeper.update('child_category', id, { child_id: survivorId })
      continue
    }
    const all = [...meeting, { id, row }]
    const startsOn = all.map(startOf).toSorted()[0] ?? startOf(last)
    const endedOn = all.map(endOf).toSorted().at(-1)
    for (const one of meeting) {
      if (one !== last) keeper.update('child_category', one.id, { child_id: loserId })
    }
    keeper.update('child_category', last.id, {
      starts_on: startsOn,
      ended_on: endedOn === undefined || endedOn === NEVER ? null : endedOn,
    })
  }
}

function meet(one: KeyedRow, other: KeyedRow): boolean {
  return startOf(one) <= endOf(other) && startOf(other) <= endOf(one)
}

function startOf({ row }: KeyedRow): string {
  return String(row.starts_on)
}

function endOf({ row }: KeyedRow): string {
  return row.ended_on === null ? NEVER : String(row.ended_on)
}
