import type { ChildId } from '#shared/features/children/child.ts'
import {
  holdingMovements,
  loanMovements,
  type HoldingMovements,
  type LoanMovements,
} from '#shared/features/library/movements.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listCopiesHeldBetween } from './copies.repository.ts'
import { listLoansTouching } from './loans.repository.ts'

/** Table 12 of the report: every figure is the number of the records listed for it. */
export interface LibraryFigures {
  readonly copies: HoldingMovements
  readonly loans: LoanMovements
  /** Distinct children who took a book home in the period. */
  readonly borrowers: readonly ChildId[]
}

/** Counts a period from the records, both days included. */
export function libraryFigures(db: Reads, from: Day, to: Day): LibraryFigures {
  const span = { from, to }
  const loans = listLoansTouching(db, from, to)
  const borrowers = loans.filter((loan) => from <= loan.lentOn).map((loan) => loan.childId)
  return {
    copies: holdingMovements(listCopiesHeldBetween(db, from, to), span),
    loans: loanMovements(loans, span),
    borrowers: [...new Set(borrowers)],
  }
}
