import { ledgerEntrySchema, type EntryDraft } from '#shared/features/funding/ledger-entry.ts'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'

/** An expense as its form would send it: 100 yuan of camp snacks from the city's lottery fund. */
export function expenseDraft(overrides: Partial<EntryDraft> = {}): EntryDraft {
  return {
    day: '2026-10-08',
    kind: 'expense',
    source: 'F22',
    category: 'E2',
    amountFen: 10_000,
    summary: '暑期营活动耗材',
    counterparty: '城南文具店',
    account: 'bank',
    invoiceNumber: '',
    overdrawReason: '',
    ...overrides,
  }
}

/** An income as its form would send it: 1,000 yuan of the city's lottery fund. */
export function incomeDraft(overrides: Partial<EntryDraft> = {}): EntryDraft {
  return expenseDraft({
    day: '2026-10-01',
    kind: 'income',
    category: null,
    amountFen: 100_000,
    summary: '拨入第一批项目资金',
    counterparty: '宁德市民政局',
    ...overrides,
  })
}

/** A posted entry for the pure rules. */
export function ledgerEntry(overrides: Partial<Record<keyof LedgerEntry, unknown>>): LedgerEntry {
  return ledgerEntrySchema.parse({
    id: 1,
    voucherNumber: '记-2026-10-0001',
    day: '2026-10-08',
    kind: 'expense',
    source: 'F22',
    category: overrides.kind === undefined || overrides.kind === 'expense' ? 'E2' : null,
    amountFen: 10_000,
    summary: '活动耗材',
    counterparty: '城南文具店',
    account: 'bank',
    invoiceNumber: null,
    overdrawReason: null,
    campId: null,
    campName: null,
    reversesId: null,
    reversedById: null,
    madeById: 1,
    madeByName: '林静',
    checkedByName: null,
    ...overrides,
  })
}
