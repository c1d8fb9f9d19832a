import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { overdueDaysOn, type LoanLine } from '#shared/features/library/loan.ts'
import type { Day } from '#shared/kernel/day.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { getBorrower } from './borrower.ts'
import { loanLines } from './loan-lines.ts'
import { listLoansOfChild, listLoansOutOn, listOpenLoans } from './loans.repository.ts'

interface Desk {
  readonly db: Reads
  readonly today: Day
}

/** Open loans, the longest overdue first. */
export function listLoans(desk: Desk): LoanLine[] {
  return loanLines(desk, listOpenLoans(desk.db))
}

/** Loans past due at the end of a day, the longest overdue first; days late are those of that day. */
export function overdueLoans(db: Reads, day: Day): LoanLine[] {
  const late = listLoansOutOn(db, day).filter((loan) => overdueDaysOn(loan, day) > 0)
  const days = new Map(late.map((loan) => [loan.id, overdueDaysOn(loan, day)]))
  return loanLines({ db, today: day }, late).map((line) => ({
    ...line,
    overdueDays: days.get(line.id) ?? 0,
  }))
}

/** What a child has at home, and its reading record (latest first). */
export function listChildLoans(desk: Desk, childId: ChildId): RouteOutput<'library.childLoans'> {
  const lines = loanLines(desk, listLoansOfChild(desk.db, childId))
  return {
    open: lines.filter((line) => line.closedOn === null),
    closed: lines
      .filter((line) => line.closedOn !== null)
      .toSorted((a, b) => (a.lentOn === b.lentOn ? b.id - a.id : a.lentOn < b.lentOn ? 1 : -1)),
    maxBooks: policyOn(desk.db, desk.today).loan_max_books,
  }
}

/** Throws NOT_FOUND for a child that is not in the records. */
export function readChildLoans(
  desk: QueryContext,
  { childId }: ParsedInput<'library.childLoans'>,
): RouteOutput<'library.childLoans'> {
  getBorrower(desk.db, childId)
  return listChildLoans(desk, childId)
}
