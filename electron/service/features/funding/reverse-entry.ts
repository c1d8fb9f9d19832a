import type { ParsedInput } from '#shared/contract/index.ts'
import { effectFen, isReversible, type LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { availableFen, shortfallFen } from '#shared/features/funding/running-balance.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getEntry, listEntries } from './funding.repository.ts'
import { postEntry } from './post-entry.ts'

/**
 * 红字冲销: a red entry of the same kind, source, category, account and camp takes the amount back; both
 * rows stay (domain §4.6). A wrong income may be taken back even where it was already spent; the
 * reason then stands as the reason of the overdraft.
 * Throws NOT_FOUND, ENTRY_ALREADY_REVERSED, REVERSAL_BEFORE_ENTRY, ENTRY_DAY_IN_FUTURE.
 */
export function reverseEntry(
  context: CommandContext,
  { id, reason, day }: ParsedInput<'funding.reverse'>,
): LedgerEntry {
  const original = getEntry(context.db, id)
  if (!isReversible(original)) throw new AppError('ENTRY_ALREADY_REVERSED')
  if (day < original.day) throw new AppError('REVERSAL_BEFORE_ENTRY', { day: original.day })
  const { kind, source, category, counterparty, account, invoiceNumber, campId } = original
  const available = availableFen(listEntries(context.db, { source }), source, day)
  const taken = effectFen(original)
  const isOverdrawing = taken > 0 && shortfallFen(available, taken) > 0
  return postEntry(context, {
    day,
    kind,
    source,
    category,
    amountFen: -original.amountFen,
    summary: `冲销${original.voucherNumber}：${reason}`,
    counterparty,
    account,
    invoiceNumber,
    overdrawReason: isOverdrawing ? reason : null,
    campId,
    reversesId: id,
  })
}
