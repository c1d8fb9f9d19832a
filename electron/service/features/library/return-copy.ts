import type { ParsedInput } from '#shared/contract/index.ts'
import type { LoanLine } from '#shared/features/library/loan.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { loanLineOf } from './loan-lines.ts'
import { closeLoan, findOpenLoanOfCopy } from './loans.repository.ts'
import { getCopyByBarcode } from './scan-barcode.ts'

/** Takes a copy back from whoever has it. Throws BARCODE_UNKNOWN, COPY_NOT_LENT. */
export function returnCopy(
  context: CommandContext,
  { barcode }: ParsedInput<'library.return'>,
): LoanLine {
  const { db, today } = context
  const copy = getCopyByBarcode(db, barcode)
  const loan = findOpenLoanOfCopy(db, copy.id)
  if (loan === undefined) throw new AppError('COPY_NOT_LENT', { title: copy.title, barcode })
  closeLoan(db, loan.id, today, 'returned')
  context.about('loan', loan.id)
  return loanLineOf(context, loan.id)
}
