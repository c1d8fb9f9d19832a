import { z } from 'zod'
import { accountIdSchema, type AccountId } from '#shared/features/accounts/account.ts'
import { campIdSchema, type CampId } from '#shared/features/camps/camp.ts'
import { accountKindSchema } from '#shared/features/funding/account-kind.ts'
import {
  entryIdSchema,
  entryKindSchema,
  type EntryId,
  type EntryKind,
  type LedgerEntry,
} from '#shared/features/funding/ledger-entry.ts'
import { expenseCategoryCodeSchema } from '#shared/kernel/codes/expense-categories.ts'
import { fundSourceCodeSchema, type FundSourceCode } from '#shared/kernel/codes/fund-sources.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const entryRowSchema = z.object({
  id: entryIdSchema,
  voucherNumber: z.string(),
  day: daySchema,
  kind: entryKindSchema,
  source: fundSourceCodeSchema,
  category: expenseCategoryCodeSchema.nullable(),
  amountFen: z.int(),
  summary: z.string(),
  counterparty: z.string(),
  account: accountKindSchema,
  invoiceNumber: z.string().nullable(),
  overdrawReason: z.string().nullable(),
  campId: campIdSchema.nullable(),
  campName: z.string().nullable(),
  reversesId: entryIdSchema.nullable(),
  reversedById: entryIdSchema.nullable(),
  madeById: accountIdSchema,
  madeByName: z.string(),
  checkedByName: z.string().nullable(),
})

const SELECT = `
  SELECT entry.id, entry.voucher_number AS voucherNumber, entry.day, entry.kind, entry.source,
    entry.category, entry.amount_fen AS amountFen, entry.summary, entry.counterparty,
    entry.account, entry.invoice_number AS invoiceNumber,
    entry.overdraw_reason AS overdrawReason, entry.camp_id AS campId, camp.name AS campName,
    entry.reverses_id AS reversesId,
    reversal.id AS reversedById, entry.created_by AS madeById, maker.display_name AS madeByName,
    checker.display_name AS checkedByName
  FROM ledger_entry entry
  JOIN account maker ON maker.id = entry.created_by
  LEFT JOIN camp ON camp.id = entry.camp_id
  LEFT JOIN ledger_entry reversal ON reversal.reverses_id = entry.id
  LEFT JOIN ledger_check ON ledger_check.entry_id = entry.id
  LEFT JOIN account checker ON checker.id = ledger_check.checked_by`

const UNTIL = query(
  `${SELECT}
   WHERE (@to IS NULL OR entry.day <= @to) AND (@source IS NULL OR entry.source = @source)
   ORDER BY entry.day, entry.id`,
  entryRowSchema,
)

const OF_CAMP = query(
  `${SELECT} WHERE entry.camp_id = @campId ORDER BY entry.day, entry.id`,
  entryRowSchema,
)

const BY_ID = query(`${SELECT} WHERE entry.id = @id`, entryRowSchema)

const STANDING_WITH_INVOICE = query(
  `${SELECT}
   WHERE entry.invoice_number = @invoiceNumber AND entry.kind = @kind
     AND entry.reverses_id IS NULL AND reversal.id IS NULL
   ORDER BY entry.id`,
  entryRowSchema,
)

// Numbers are given in the order of posting, so the newest row of a month has its greatest number.
const LAST_VOUCHER = query(
  `SELECT voucher_number AS voucherNumber FROM ledger_entry
   WHERE day BETWEEN @from AND @to ORDER BY id DESC LIMIT 1`,
  z.object({ voucherNumber: z.string() }),
)

const INSERT = statement(`
  INSERT INTO ledger_entry (voucher_number, day, kind, source, category, amount_fen, summary,
    counterparty, account, invoice_number, overdraw_reason, camp_id, reverses_id, created_at, created_by)
  VALUES (@voucherNumber, @day, @kind, @source, @category, @amountFen, @summary,
    @counterparty, @account, @invoiceNumber, @overdrawReason, @campId, @reversesId, @createdAt, @createdBy)
`)

const INSERT_CHECK = statement(`
  INSERT INTO ledger_check (entry_id, checked_at, checked_by)
  VALUES (@entryId, @checkedAt, @checkedBy)
`)

export type NewEntry = Omit<
  LedgerEntry,
  'id' | 'campName' | 'reversedById' | 'madeById' | 'madeByName' | 'checkedByName'
> & {
  readonly createdAt: string
  readonly createdBy: number
}

/** Entries up to a day in journal order, of one source or of all. */
export function listEntries(
  db: Reads,
  filter: { readonly to?: Day | null; readonly source?: FundSourceCode | null },
): LedgerEntry[] {
  return db.all(UNTIL, { to: filter.to ?? null, source: filter.source ?? null })
}

/** Entries of a camp in journal order, red ones included. */
export function listEntriesOfCamp(db: Reads, campId: CampId): LedgerEntry[] {
  return db.all(OF_CAMP, { campId })
}

/** Throws NOT_FOUND. */
export function getEntry(db: Reads, id: EntryId): LedgerEntry {
  return db.get(BY_ID, { id })
}

/** An entry of this kind with this invoice number that still stands (neither red nor reversed). */
export function findStandingWithInvoice(
  db: Reads,
  kind: EntryKind,
  invoiceNumber: string,
): LedgerEntry | undefined {
  return db.find(STANDING_WITH_INVOICE, { kind, invoiceNumber })
}

/** The voucher number given last between two days, or null when there is none. */
export function findLastVoucher(db: Reads, from: Day, to: Day): string | null {
  return db.find(LAST_VOUCHER, { from, to })?.voucherNumber ?? null
}

export function insertEntry(db: Writes, entry: NewEntry): EntryId {
  return entryIdSchema.parse(db.run(INSERT, entry).id)
}

export function insertCheck(
  db: Writes,
  check: { readonly entryId: EntryId; readonly checkedAt: string; readonly checkedBy: AccountId },
): void {
  db.run(INSERT_CHECK, check)
}
