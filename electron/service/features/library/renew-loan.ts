import type { ParsedInput } from '#shared/contract/index.ts'
import { isMemberOn } from '#shared/features/children/population.ts'
import { refuseRenewal } from '#shared/features/library/lending-rules.ts'
import type { LoanLine } from '#shared/features/library/loan.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getBorrower } from './borrower.ts'
import { dueDayAfter } from './due-day.ts'
import { loanLineOf } from './loan-lines.ts'
import { prolongLoan } from './loans.repository.ts'
import { throwRefusal } from './refusal.ts'

/**
 * Adds one loan period to the due day. Throws NOT_FOUND, LOAN_IS_CLOSED, LOAN_IS_OVERDUE,
 * NO_RENEWAL_LEFT, CHILD_NOT_ON_REGISTER.
 */
export function renewLoan(
  context: CommandContext,
  { loanId }: ParsedInput<'library.renew'>,
): LoanLine {
  const { db, today } = context
  const loan = loanLineOf(context, loanId)
  throwRefusal(refuseRenewal(loan, isMemberOn(getBorrower(db, loan.childId), today)))
  prolongLoan(db, loanId, dueDayAfter(db, loan.dueOn, policyOn(db, today).loan_days))
  context.about('loan', loanId)
  return loanLineOf(context, loanId)
}
