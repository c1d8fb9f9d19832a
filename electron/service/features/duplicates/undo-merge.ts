import type { ParsedInput } from '#shared/contract/index.ts'
import { recordWords } from '#shared/features/duplicates/moved-records.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { recordState } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { fromSqliteError } from '#service/platform/database/sqlite-errors.ts'
import { getMerge, removeMerge, stepsBackwards, type KeptStep } from './merges.repository.ts'
import { findRow, isReferredTo, type StoredRow } from './references.repository.ts'
import { refuse } from './refuse.ts'
import { digestOf, insertRow, removeRow, updateRow } from './row-keeper.ts'

/**
 * Walks a merge back, the last step first. Throws NOT_FOUND, DUPLICATE_UNDO_CLOSED when the file that
 * stayed was itself closed, DUPLICATE_UNDO_CHANGED when a row of the merge was changed since.
 */
export function undoMerge(
  context: CommandContext,
  { id, reason }: ParsedInput<'duplicates.undo'>,
): Record<string, never> {
  const { db } = context
  const { survivorId, loserId } = getMerge(db, id)
  const isMerged = findRow(db, 'child', survivorId)?.merged_into !== null
  if (isMerged || recordState(db, survivorId) !== 'open') throw refuse('DUPLICATE_UNDO_CLOSED')
  const steps = stepsBackwards(db, id)
  const changed = steps.filter((step) => isChanged(db, step))
  if (changed.length > 0) throw refuseChanged(changed)
  for (const step of steps) walkBack(db, step)
  removeMerge(db, id)
  context.about('child', survivorId)
  context.about('child', loserId)
  context.because(reason)
  return {}
}

function isChanged(db: Reads, { table, rowId, after, digest }: KeptStep): boolean {
  // A row that was taken away cannot change; its number may have been given again.
  if (digest === null || after === null) return false
  return digestOf(findRow(db, table, rowId)) !== digest
}

function walkBack(db: Writes, step: KeptStep): void {
  const { table, rowId } = step
  const before = step.before === null ? null : rowIn(step.before)
  try {
    if (before === null) removeRow(db, table, rowId)
    else if (step.after === null) putBack(db, table, rowId, before)
    else updateRow(db, table, rowId, before)
  } catch (error) {
    const known = fromSqliteError(error)
    const isOurs = known instanceof AppError
    if (isOurs && ['CONFLICT', 'PERIOD_OVERLAPS', 'DUPLICATE_UNDO_CHANGED'].includes(known.code)) {
      throw refuseChanged([step])
    }
    throw error
  }
}

/** Under its own number, or another one where that was given again and nothing refers to it. */
function putBack(db: Writes, table: string, rowId: number, row: StoredRow): void {
  if (findRow(db, table, rowId) === undefined) {
    insertRow(db, table, row)
    return
  }
  if (isReferredTo(db, table)) throw refuse('DUPLICATE_UNDO_CHANGED')
  const { id: _id, ...values } = row
  insertRow(db, table, values)
}

function rowIn(json: string): StoredRow {
  return JSON.parse(json) as StoredRow
}

function refuseChanged(steps: readonly KeptStep[]): AppError {
  const records = [...new Set(steps.map(({ table }) => recordWords(table)))].join('、')
  return refuse('DUPLICATE_UNDO_CHANGED', { records })
}
