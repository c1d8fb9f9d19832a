import type { ChildId } from '#shared/features/children/child.ts'
import type { MergeOrder } from '#shared/features/duplicates/duplicate.ts'
import {
  mergedFactName,
  type MergedFact,
  type Side,
} from '#shared/features/duplicates/merge-fields.ts'
import { outside, overlap, type Stretch } from '#shared/features/duplicates/unite-periods.ts'
import { toDay } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { rowsAbout, type KeyedRow, type StoredRow } from './references.repository.ts'
import { refuse } from './refuse.ts'
import type { RowKeeper } from './row-keeper.ts'

/** Tables of facts a child has one of at a time. */
export const CHILD_PERIODS = {
  guardianship: 'guardianship',
  schooling: 'schooling',
  residence: 'residence',
  health: 'health',
} as const satisfies Partial<Record<MergedFact, string>>
export type ChildFact = keyof typeof CHILD_PERIODS
export const CHILD_FACTS = Object.keys(CHILD_PERIODS) as readonly ChildFact[]

/** What a value of one file's row is in the other's words, so that both can be compared. */
export type Translate = (row: StoredRow) => StoredRow

/**
 * Unites the histories of two files. Where both say something of the same days, the chosen side is
 * kept whole, the other keeps its other days; what is wholly covered stays with the closed file.
 * Throws DUPLICATE_PERIODS_OVERLAP when no side was chosen for facts that differ.
 */
export function mergeChildPeriods(
  keeper: RowKeeper,
  { survivorId, loserId, periods }: MergeOrder,
  translate: Translate,
): void {
  const undecided = CHILD_FACTS.filter(
    (fact) =>
      periods[fact] === undefined && contradict(keeper.db, fact, survivorId, loserId, translate),
  )
  if (undecided.length > 0) {
    throw refuse('DUPLICATE_PERIODS_OVERLAP', { facts: undecided.map(mergedFactName).join('、') })
  }
  for (const fact of CHILD_FACTS) unite(keeper, fact, survivorId, loserId, periods[fact])
}

/** Whether two files say different things of the same days. */
export function contradict(
  db: Reads,
  fact: ChildFact,
  one: ChildId,
  other: ChildId,
  translate: Translate,
): boolean {
  return differ(periodsOf(db, fact, one), periodsOf(db, fact, other), translate)
}

/** Whether any two rows share a day and say different things. */
export function differ(
  some: readonly KeyedRow[],
  others: readonly KeyedRow[],
  translate: Translate,
): boolean {
  return some.some(({ row }) =>
    others.some(
      ({ row: other }) =>
        overlap(stretchOf(row), stretchOf(other)) &&
        saidIn(translate(row)) !== saidIn(translate(other)),
    ),
  )
}

export function periodsOf(db: Reads, fact: ChildFact, childId: ChildId): KeyedRow[] {
  return rowsAbout(db, { table: CHILD_PERIODS[fact], column: 'child_id', only: '' }, childId)
}

export function stretchOf(row: StoredRow): Stretch {
  const { starts_on: startsOn, ended_on: endedOn } = row
  return {
    startsOn: toDay(String(startsOn)),
    endedOn: typeof endedOn === 'string' ? toDay(endedOn) : null,
  }
}

function unite(
  keeper: RowKeeper,
  fact: ChildFact,
  survivorId: ChildId,
  loserId: ChildId,
  chosen: Side = 'survivor',
): void {
  const table = CHILD_PERIODS[fact]
  const own = periodsOf(keeper.db, fact, survivorId)
  const others = periodsOf(keeper.db, fact, loserId)
  const [kept, given] = chosen === 'survivor' ? [own, others] : [others, own]
  const covering = kept.map(({ row }) => stretchOf(row))
  const cut = given.map((one) => ({ ...one, pieces: outside(stretchOf(one.row), covering) }))
  const covered = cut.filter(({ pieces }) => pieces.length === 0)
  // First everything that leaves, then what comes: on the way no two may meet.
  if (chosen === 'loser') {
    for (const { id } of covered) keeper.remove(table, id)
    for (const { id, pieces } of cut) trim(keeper, table, id, pieces[0])
    for (const { id } of kept) keeper.update(table, id, { child_id: survivorId })
    for (const { row } of covered) keeper.insert(table, { ...row, child_id: loserId })
  } else {
    for (const { id, pieces } of cut) {
      trim(keeper, table, id, pieces[0])
      if (pieces.length > 0) keeper.update(table, id, { child_id: survivorId })
    }
  }
  for (const { row, pieces } of cut) {
    const { id: _id, ...values } = row
    for (const piece of pieces.slice(1)) {
      keeper.insert(table, { ...values, ...daysOf(piece), child_id: survivorId })
    }
  }
}

function trim(keeper: RowKeeper, table: string, id: number, piece: Stretch | undefined): void {
  if (piece !== undefined) keeper.update(table, id, daysOf(piece))
}

export function daysOf({ startsOn, endedOn }: Stretch) {
  return { starts_on: startsOn, ended_on: endedOn }
}

/** The values of a period without its owner and days. */
export function saidIn(row: StoredRow): string {
  const { id: _id, child_id: _child, starts_on: _start, ended_on: _end, ...values } = row
  return JSON.stringify(values)
}
