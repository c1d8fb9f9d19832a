import type { FundSourceCode } from '#shared/kernel/codes/fund-sources.ts'
import type { Day } from '#shared/kernel/day.ts'
import { effectFen, type EntryId, type LedgerEntry } from './ledger-entry.ts'

/** Order of the journal: by day, within a day as they were posted. */
export function inJournalOrder(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return entries.toSorted((a, b) => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1))
}

/** Balance after each entry, fen, as the last column of a journal shows it. */
export function runningBalances(entries: readonly LedgerEntry[]): ReadonlyMap<EntryId, number> {
  const balances = new Map<EntryId, number>()
  let balance = 0
  for (const entry of inJournalOrder(entries)) {
    balance += effectFen(entry)
    balances.set(entry.id, balance)
  }
  return balances
}

/**
 * What can be spent from a source on a day without its balance falling below zero that day or on
 * any later day already posted, fen; negative when it is overdrawn. Looking ahead keeps an expense
 * entered late from spending what was used since.
 */
export function availableFen(
  entries: readonly LedgerEntry[],
  source: FundSourceCode,
  day: Day,
): number {
  const ofSource = entries.filter((entry) => entry.source === source)
  const total = (until: Day) =>
    ofSource.filter((entry) => entry.day <= until).reduce((sum, entry) => sum + effectFen(entry), 0)
  const days = new Set([day, ...ofSource.map((entry) => entry.day).filter((other) => other > day)])
  return Math.min(...[...days].map(total))
}

/** How far spending would take a source below zero, fen; 0 when it is covered. */
export function shortfallFen(available: number, spent: number): number {
  return Math.max(0, spent - available)
}
