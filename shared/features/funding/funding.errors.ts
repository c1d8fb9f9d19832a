/** Refusals of this feature. */
export const FUNDING_ERRORS = [
  'ENTRY_DAY_IN_FUTURE',
  'INVOICE_DUPLICATE',
  'SOURCE_OVERDRAWN',
  'ENTRY_ALREADY_REVERSED',
  'REVERSAL_BEFORE_ENTRY',
  'LEDGER_APPEND_ONLY',
  'CHECKER_IS_MAKER',
  'ENTRY_ALREADY_CHECKED',
] as const
export type FundingErrorCode = (typeof FUNDING_ERRORS)[number]
