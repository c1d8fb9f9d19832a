import type { ParsedInput } from '#shared/contract/index.ts'
import { isMemberOn } from '#shared/features/children/population.ts'
import { refuseLoan } from '#shared/features/library/lending-rules.ts'
import type { LoanLine } from '#shared/features/library/loan.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getBorrower } from './borrower.ts'
import { dueDayAfter } from './due-day.ts'
import { loanLineOf, loanLineOfCopy } from './loan-lines.ts'
import { listChildLoans } from './list-loans.ts'
import { insertLoan } from './loans.repository.ts'
import { throwRefusal } from './refusal.ts'
import { getCopyByBarcode } from './scan-barcode.ts'

/**
 * Throws BARCODE_UNKNOWN, NOT_FOUND, COPY_IS_REMOVED, COPY_IS_LENT, CHILD_NOT_ON_REGISTER,
 * LOAN_OVERDUE_FIRST, CHILD_AT_LOAN_LIMIT.
 */
export function lendCopy(
  context: CommandContext,
  { barcode, childId }: ParsedInput<'library.lend'>,
): LoanLine {
  const { db, today } = context
  const copy = getCopyByBarcode(db, barcode)
  const child = getBorrower(db, childId)
  const policy = policyOn(db, today)
  throwRefusal(
    refuseLoan({
      copy,
      copyLoan: loanLineOfCopy(context, copy.id),
      isOnRegister: isMemberOn(child, today),
      childLoans: listChildLoans(context, childId).open,
      maxBooks: policy.loan_max_books,
    }),
  )
  const dueOn = dueDayAfter(db, today, policy.loan_days)
  const id = insertLoan(db, { copyId: copy.id, childId, lentOn: today, dueOn })
  context.about('loan', id)
  return loanLineOf(context, id)
}
