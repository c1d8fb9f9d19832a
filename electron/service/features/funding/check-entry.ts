import type { ParsedInput } from '#shared/contract/index.ts'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getEntry, insertCheck } from './funding.repository.ts'

/**
 * 复核: somebody else than the one who posted the entry has compared it with its papers.
 * Throws NOT_FOUND, CHECKER_IS_MAKER, ENTRY_ALREADY_CHECKED.
 */
export function checkEntry(
  context: CommandContext,
  { id }: ParsedInput<'funding.check'>,
): LedgerEntry {
  const { db, now, account } = context
  const entry = getEntry(db, id)
  if (entry.madeById === account.id) throw new AppError('CHECKER_IS_MAKER')
  if (entry.checkedByName !== null) throw new AppError('ENTRY_ALREADY_CHECKED')
  insertCheck(db, { entryId: id, checkedAt: now, checkedBy: account.id })
  context.about('ledger-entry', id)
  return getEntry(db, id)
}
