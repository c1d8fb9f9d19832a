import { nextVoucherNumber } from '#shared/features/funding/voucher-number.ts'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { endOfMonth, startOfMonth } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { findLastVoucher, getEntry, insertEntry, type NewEntry } from './funding.repository.ts'

type Posting = Omit<NewEntry, 'voucherNumber' | 'createdAt' | 'createdBy'>

/** Writes one row under the next voucher number of its month. Throws ENTRY_DAY_IN_FUTURE. */
export function postEntry(context: CommandContext, posting: Posting): LedgerEntry {
  const { db, today, now, account } = context
  const { day } = posting
  if (day > today) throw new AppError('ENTRY_DAY_IN_FUTURE', { today })
  const last = findLastVoucher(db, startOfMonth(day), endOfMonth(day))
  const id = insertEntry(db, {
    ...posting,
    voucherNumber: nextVoucherNumber(day, last),
    createdAt: now,
    createdBy: account.id,
  })
  context.about('ledger-entry', id)
  return getEntry(db, id)
}
