import type { ParsedInput } from '#shared/contract/index.ts'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { availableFen, shortfallFen } from '#shared/features/funding/running-balance.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { getRecordedCamp } from '#service/features/camps/camps.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { findStandingWithInvoice, listEntries } from './funding.repository.ts'
import { postEntry } from './post-entry.ts'

type Draft = ParsedInput<'funding.add'>

/** Throws ENTRY_DAY_IN_FUTURE, INVOICE_DUPLICATE, SOURCE_OVERDRAWN, NOT_FOUND for the camp. */
export function addEntry(context: CommandContext, draft: Draft): LedgerEntry {
  refuseDuplicateInvoice(context, draft)
  const campId = draft.campId ?? null
  if (campId !== null) getRecordedCamp(context.db, campId)
  return postEntry(context, {
    ...draft,
    campId,
    overdrawReason: overdrawReasonFor(context, draft),
    reversesId: null,
  })
}

/** One invoice pays once, in whatever year (domain §4.8); a reversed entry frees its number. */
function refuseDuplicateInvoice({ db }: CommandContext, { kind, invoiceNumber }: Draft): void {
  if (invoiceNumber === null) return
  const earlier = findStandingWithInvoice(db, kind, invoiceNumber)
  if (earlier === undefined) return
  const { voucherNumber, day } = earlier
  throw new AppError('INVOICE_DUPLICATE', { invoiceNumber, voucherNumber, day })
}

/** The reason to keep: none where the source covers the expense, whatever was typed. */
function overdrawReasonFor({ db }: CommandContext, draft: Draft): string | null {
  if (draft.kind !== 'expense') return null
  const { source, day, amountFen } = draft
  const balanceFen = availableFen(listEntries(db, { source }), source, day)
  const missing = shortfallFen(balanceFen, amountFen)
  if (missing === 0) return null
  if (draft.overdrawReason !== null) return draft.overdrawReason
  throw new AppError('SOURCE_OVERDRAWN', { source, balanceFen, shortfallFen: missing })
}
