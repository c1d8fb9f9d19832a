import type { BookCopyId } from '#shared/features/library/copy.ts'
import { daysLate, type LoanId, type LoanLine } from '#shared/features/library/loan.ts'
import type { Day } from '#shared/kernel/day.ts'
import { childNames } from '#service/features/children/children.public.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { findOpenLoanOfCopy, getLoan, type BookLoan } from './loans.repository.ts'

interface Desk {
  readonly db: Reads
  readonly today: Day
}

/** Loans as the desk reads them: with the child's name, days late and renewals left. */
export function loanLines({ db, today }: Desk, loans: readonly BookLoan[]): LoanLine[] {
  const names = childNames(
    db,
    loans.map((loan) => loan.childId),
  )
  const maxRenewals = policyOn(db, today).loan_max_renewals
  return loans.map((loan) => ({
    ...loan,
    childName: names.get(loan.childId) ?? '',
    overdueDays: daysLate(loan, today),
    renewalsLeft: Math.max(0, maxRenewals - loan.renewals),
  }))
}

export function loanLineOf(desk: Desk, id: LoanId): LoanLine {
  return oneLine(desk, getLoan(desk.db, id))
}

/** The open loan of a copy, or null when it is not out. */
export function loanLineOfCopy(desk: Desk, copyId: BookCopyId): LoanLine | null {
  const loan = findOpenLoanOfCopy(desk.db, copyId)
  return loan === undefined ? null : oneLine(desk, loan)
}

function oneLine(desk: Desk, loan: BookLoan): LoanLine {
  const [line] = loanLines(desk, [loan])
  if (line === undefined) throw new Error('a loan has one line')
  return line
}
