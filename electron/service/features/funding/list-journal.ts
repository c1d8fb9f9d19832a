import type { ParsedInput } from '#shared/contract/index.ts'
import type { JournalRow } from '#shared/features/funding/funding.contract.ts'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { runningBalances } from '#shared/features/funding/running-balance.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { listEntries } from './funding.repository.ts'

/** The journal, newest first; balances run over all entries of the chosen source, hidden ones too. */
export function listJournal(
  { db }: QueryContext,
  { from, to, source, text }: ParsedInput<'funding.entries'>,
): JournalRow[] {
  const entries = listEntries(db, { to, source })
  const balances = source === null ? null : runningBalances(entries)
  const wanted = normaliseText(text).toLowerCase()
  return entries
    .filter((entry) => (from === null || entry.day >= from) && mentions(entry, wanted))
    .map((entry) => ({ ...entry, balanceFen: balances?.get(entry.id) ?? null }))
    .toReversed()
}

function mentions(entry: LedgerEntry, wanted: string): boolean {
  const { summary, counterparty, voucherNumber, invoiceNumber } = entry
  return [summary, counterparty, voucherNumber, invoiceNumber ?? ''].some((words) =>
    normaliseText(words).toLowerCase().includes(wanted),
  )
}
