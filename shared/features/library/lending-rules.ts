import type { Day } from '#shared/kernel/day.ts'
import type { BookCopy } from './copy.ts'
import type { LoanLine } from './loan.ts'
import type { LibraryErrorCode } from './library.errors.ts'

/** Why an act at the desk is refused; details hold book titles and days, never a child's name. */
export interface Refusal {
  readonly code: LibraryErrorCode
  readonly details: Readonly<Record<string, unknown>>
}

type OpenLoan = Pick<
  LoanLine,
  'id' | 'childId' | 'title' | 'dueOn' | 'overdueDays' | 'renewalsLeft'
>

/**
 * Why a copy cannot be lent to a child, or null. The book is asked first, then the child: overdue
 * books stop further loans instead of costing money (domain §5.5), then the limit.
 */
export function refuseLoan(asked: {
  readonly copy: Pick<BookCopy, 'removedOn' | 'removedReason'> & { readonly title: string }
  /** The open loan of the copy, if it is out. */
  readonly copyLoan: OpenLoan | null
  readonly isOnRegister: boolean
  readonly childLoans: readonly Pick<OpenLoan, 'title' | 'overdueDays'>[]
  readonly maxBooks: number
}): Refusal | null {
  const { copy, copyLoan, childLoans, maxBooks } = asked
  const { title } = copy
  if (copy.removedOn !== null) {
    return refusal('COPY_IS_REMOVED', { title, reason: copy.removedReason, on: copy.removedOn })
  }
  if (copyLoan !== null) return copyIsLent(title, copyLoan)
  if (!asked.isOnRegister) return refusal('CHILD_NOT_ON_REGISTER', {})
  const late = childLoans.filter((loan) => loan.overdueDays > 0)
  if (late.length > 0) {
    return refusal('LOAN_OVERDUE_FIRST', { titles: late.map((loan) => loan.title) })
  }
  if (childLoans.length >= maxBooks) {
    return refusal('CHILD_AT_LOAN_LIMIT', {
      maxBooks,
      titles: childLoans.map((loan) => loan.title),
    })
  }
  return null
}

/** Why a loan cannot be renewed, or null. */
export function refuseRenewal(
  loan: Pick<LoanLine, 'title' | 'closedOn' | 'overdueDays' | 'renewals' | 'renewalsLeft'>,
  isOnRegister: boolean,
): Refusal | null {
  const { title } = loan
  if (loan.closedOn !== null) return refusal('LOAN_IS_CLOSED', { title, on: loan.closedOn })
  if (loan.overdueDays > 0) return refusal('LOAN_IS_OVERDUE', { title, days: loan.overdueDays })
  if (loan.renewalsLeft <= 0) return refusal('NO_RENEWAL_LEFT', { title, times: loan.renewals })
  if (!isOnRegister) return refusal('CHILD_NOT_ON_REGISTER', {})
  return null
}

/** Why a copy cannot be taken from the shelves on a day, or null. */
export function refuseRemoval(
  asked: {
    readonly copy: Pick<BookCopy, 'acquiredOn' | 'removedOn' | 'removedReason'> & {
      readonly title: string
    }
    readonly copyLoan: OpenLoan | null
    /** The last day the copy was lent or came back; null when it never was. */
    readonly lastLoanDay: Day | null
  },
  day: Day,
  today: Day,
): Refusal | null {
  const { copy, copyLoan, lastLoanDay } = asked
  const { title } = copy
  if (copy.removedOn !== null) {
    return refusal('COPY_IS_REMOVED', { title, reason: copy.removedReason, on: copy.removedOn })
  }
  if (copyLoan !== null) return copyIsLent(title, copyLoan)
  if (day > today) return refusal('REMOVAL_IN_FUTURE', { today })
  const earliest =
    lastLoanDay !== null && lastLoanDay > copy.acquiredOn ? lastLoanDay : copy.acquiredOn
  if (day < earliest) return refusal('REMOVAL_TOO_EARLY', { earliest })
  return null
}

function copyIsLent(title: string, loan: OpenLoan): Refusal {
  return refusal('COPY_IS_LENT', {
    title,
    loanId: loan.id,
    childId: loan.childId,
    dueOn: loan.dueOn,
  })
}

function refusal(code: LibraryErrorCode, details: Refusal['details']): Refusal {
  return { code, details }
}
