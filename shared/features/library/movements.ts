import type { Day } from '#shared/kernel/day.ts'
import { isHeld, type BookCopy, type BookCopyId, type RemovalReason } from './copy.ts'
import { isOnLoan, overdueDaysOn, type Loan, type LoanId } from './loan.ts'

/** First and last day of a period, both included. */
export interface DaySpan {
  readonly from: Day
  readonly to: Day
}

/** Loans of a period: opening + lent − returned − lost = closing (report table 12). */
export interface LoanMovements {
  /** Out when the period began: 期初在借. */
  readonly opening: readonly LoanId[]
  readonly lent: readonly LoanId[]
  readonly returned: readonly LoanId[]
  readonly lost: readonly LoanId[]
  /** Out when the period ended: 期末在借. */
  readonly closing: readonly LoanId[]
  /** Out and past due at the end of the last day. */
  readonly overdue: readonly LoanId[]
}

/** Copies of a period: opening + acquired − removed = closing. */
export interface HoldingMovements {
  readonly opening: readonly BookCopyId[]
  readonly acquired: readonly BookCopyId[]
  readonly removed: Readonly<Record<RemovalReason, readonly BookCopyId[]>>
  readonly closing: readonly BookCopyId[]
}

export function loanMovements(loans: readonly Loan[], span: DaySpan): LoanMovements {
  const ids = (keep: (loan: Loan) => boolean) => loans.filter(keep).map((loan) => loan.id)
  return {
    opening: ids((loan) => wasOnLoanBefore(loan, span.from)),
    lent: ids((loan) => isInSpan(loan.lentOn, span)),
    returned: ids((loan) => loan.closedAs === 'returned' && isInSpan(loan.closedOn, span)),
    lost: ids((loan) => loan.closedAs === 'lost' && isInSpan(loan.closedOn, span)),
    closing: ids((loan) => isOnLoan(loan, span.to)),
    overdue: ids((loan) => overdueDaysOn(loan, span.to) > 0),
  }
}

type DatedCopy = Pick<BookCopy, 'id' | 'acquiredOn' | 'removedOn' | 'removedReason'>

export function holdingMovements(copies: readonly DatedCopy[], span: DaySpan): HoldingMovements {
  const ids = (keep: (copy: DatedCopy) => boolean) => copies.filter(keep).map((copy) => copy.id)
  const removed = (reason: RemovalReason) =>
    ids((copy) => copy.removedReason === reason && isInSpan(copy.removedOn, span))
  return {
    opening: ids(
      (copy) =>
        copy.acquiredOn < span.from && (copy.removedOn === null || span.from <= copy.removedOn),
    ),
    acquired: ids((copy) => isInSpan(copy.acquiredOn, span)),
    removed: {
      lost: removed('lost'),
      damaged: removed('damaged'),
      withdrawn: removed('withdrawn'),
    },
    closing: ids((copy) => isHeld(copy, span.to)),
  }
}

function wasOnLoanBefore(loan: Loan, day: Day): boolean {
  return loan.lentOn < day && (loan.closedOn === null || day <= loan.closedOn)
}

function isInSpan(day: Day | null, span: DaySpan): boolean {
  return day !== null && span.from <= day && day <= span.to
}
