import type { ParsedInput } from '#shared/contract/index.ts'
import type { LoanLine } from '#shared/features/library/loan.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { markCopyRemoved } from './copies.repository.ts'
import { loanLineOf } from './loan-lines.ts'
import { closeLoan } from './loans.repository.ts'

/** The book will not come back: ends the loan and the copy together. Throws NOT_FOUND, LOAN_IS_CLOSED. */
export function loseCopy(
  context: CommandContext,
  { loanId }: ParsedInput<'library.loseCopy'>,
): LoanLine {
  const { db, today } = context
  const loan = loanLineOf(context, loanId)
  if (loan.closedOn !== null) {
    throw new AppError('LOAN_IS_CLOSED', { title: loan.title, on: loan.closedOn })
  }
  closeLoan(db, loanId, today, 'lost')
  markCopyRemoved(db, loan.copyId, today, 'lost')
  context.about('loan', loanId)
  return loanLineOf(context, loanId)
}
