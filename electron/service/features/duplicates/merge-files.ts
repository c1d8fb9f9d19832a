import type { ParsedInput } from '#shared/contract/index.ts'
import type { Child, ChildId } from '#shared/features/children/child.ts'
import type { StandingMerge } from '#shared/features/duplicates/duplicate.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { recordState } from '#service/features/privacy/privacy.public.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { obstaclesOf } from './obstacles.ts'
import { mergeCategories } from './merge-categories.ts'
import { mergeChildRow } from './merge-child-row.ts'
import { mergeFamilies } from './merge-family.ts'
import { mergeChildPeriods } from './merge-periods.ts'
import { getMerge, insertMerge } from './merges.repository.ts'
import { moveRecords } from './move-records.ts'
import { namingPeople } from './family-people.repository.ts'
import { findRow } from './references.repository.ts'
import { refuse } from './refuse.ts'
import { RowKeeper } from './row-keeper.ts'
import { stampOf } from './stamp.ts'

/**
 * Makes two files one, in one transaction, and remembers every step. Throws the refusals of
 * openFile, DUPLICATE_STALE, DUPLICATE_CONFLICT, DUPLICATE_PERIODS_OVERLAP and those of fields that
 * contradict each other.
 */
export function mergeFiles(
  context: CommandContext,
  order: ParsedInput<'duplicates.merge'>,
): StandingMerge {
  const { db, today, now, account } = context
  const { survivorId, loserId, reason } = order
  refuseSame(survivorId, loserId)
  openFile(db, survivorId)
  openFile(db, loserId)
  if (stampOf(db, survivorId, loserId) !== order.stamp) throw refuse('DUPLICATE_STALE')
  const obstacles = obstaclesOf(db, today, survivorId, loserId)
  if (obstacles.length > 0) throw refuse('DUPLICATE_CONFLICT', { records: obstacles.join('；') })
  const keeper = new RowKeeper(db)
  const translate = namingPeople(db)
  mergeCategories(keeper, survivorId, loserId)
  mergeChildPeriods(keeper, order, translate)
  const people = mergeFamilies(keeper, order)
  moveRecords(keeper, survivorId, loserId, people)
  mergeChildRow(keeper, order, today)
  const merge = { survivorId, loserId, reason, mergedAt: now, mergedBy: account.id }
  const id = insertMerge(db, merge)
  keeper.keep(id)
  context.about('child', survivorId)
  context.about('child', loserId)
  context.because(reason)
  return shown(getMerge(db, id))
}

/** A file that may be compared and merged. Throws NOT_FOUND and DUPLICATE_ALREADY_MERGED. */
export function comparedChild(db: Reads, id: ChildId): Child {
  const child = findChild(db, id)
  if (child !== undefined) return child
  const into = findRow(db, 'child', id)?.merged_into
  if (typeof into !== 'number') throw new AppError('NOT_FOUND')
  const number = findRow(db, 'child', into)?.number
  throw refuse('DUPLICATE_ALREADY_MERGED', { number: String(number) })
}

/** Throws also DUPLICATE_ARCHIVED. */
export function openFile(db: Reads, id: ChildId): Child {
  const child = comparedChild(db, id)
  if (recordState(db, id) !== 'open') throw refuse('DUPLICATE_ARCHIVED', { number: child.number })
  return child
}

/** Throws DUPLICATE_SAME_CHILD. */
export function refuseSame(one: ChildId, other: ChildId): void {
  if (one === other) throw refuse('DUPLICATE_SAME_CHILD')
}

function shown({ loserId: _loser, ...merge }: ReturnType<typeof getMerge>): StandingMerge {
  return merge
}
