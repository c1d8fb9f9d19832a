import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ImportsErrorCode } from '#shared/features/imports/imports.errors.ts'
import type { ImportBatch } from '#shared/features/imports/roster-import.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { listFilesOf } from '#service/features/attachments/attachments.public.ts'
import { removeChild, restoreChild } from '#service/features/children/children.public.ts'
import { getBatch, markUndone } from './imports.repository.ts'
import { listDoneRows, markRowUndone, type DoneRow } from './undo.repository.ts'
import { stateOf } from './run-import.ts'

/**
 * Takes a whole import back, the last row first; children in `keep` stay as they are. Throws
 * IMPORT_ALREADY_UNDONE, IMPORT_CHILDREN_CHANGED, IMPORT_CHILDREN_IN_USE.
 */
export function undoImport(
  context: CommandContext,
  { id, reason, keep }: ParsedInput<'imports.undo'>,
): ImportBatch {
  const { db } = context
  if (getBatch(db, id).undone !== null) throw refuse('IMPORT_ALREADY_UNDONE')
  const rows = listDoneRows(db, id)
  if (rows.some((row) => row.after === null && row.state === 'open')) {
    throw refuse('IMPORT_TOO_OLD_TO_UNDO')
  }
  const changed = rows.filter((row) => !isAsImported(context, row))
  const refused = changed.filter((row) => !keep.includes(row.childNumber))
  if (refused.length > 0) throw refuse('IMPORT_CHILDREN_CHANGED', { numbers: numbersOf(refused) })
  const inUse: DoneRow[] = []
  for (const row of rows) {
    context.about('child', row.childId)
    if (changed.includes(row)) markRowUndone(db, row.id, 'kept')
    else if (!takeBack(context, row)) inUse.push(row)
  }
  if (inUse.length > 0) throw refuse('IMPORT_CHILDREN_IN_USE', { numbers: numbersOf(inUse) })
  markUndone(db, { id, at: context.now, accountId: context.account.id, reason })
  context.about('import_batch', id)
  context.because(reason)
  return getBatch(db, id)
}

/** False for a child that is archived, or was changed after the import. */
function isAsImported({ db }: CommandContext, { childId, after, state }: DoneRow): boolean {
  return state === 'open' && after === stateOf(db, childId)
}

/** False when other records, or files, belong to a child that was added. */
function takeBack({ db }: CommandContext, row: DoneRow): boolean {
  if (row.verdict === 'updated') {
    if (row.before !== null) restoreChild(db, row.childId, row.before)
    markRowUndone(db, row.id, 'restored')
    return true
  }
  if (listFilesOf(db, { subject: 'child', subjectId: row.childId }).length > 0) return false
  markRowUndone(db, row.id, 'removed')
  return removeChild(db, row.childId)
}

function numbersOf(rows: readonly DoneRow[]): string {
  return rows
    .map((row) => row.childNumber)
    .toSorted()
    .join('、')
}

function refuse(code: ImportsErrorCode, details: Record<string, unknown> = {}): AppError {
  return new AppError(code, details)
}
