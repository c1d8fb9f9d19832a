import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import type { BookCopyId } from '#shared/features/library/copy.ts'
import { loanIdSchema, loanSchema, type Loan, type LoanId } from '#shared/features/library/loan.ts'
import type { BookTitleId } from '#shared/features/library/title.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  loan.id, loan.copy_id AS copyId, loan.child_id AS childId, loan.lent_on AS lentOn,
  loan.due_on AS dueOn, loan.renewals, loan.closed_on AS closedOn, loan.closed_as AS closedAs`
const WITH_BOOK = `
  SELECT ${COLUMNS}, copy.barcode, title.title
  FROM loan
  JOIN book_copy AS copy ON copy.id = loan.copy_id
  JOIN book_title AS title ON title.id = copy.title_id`

const bookLoanSchema = loanSchema.extend({ barcode: z.string(), title: z.string() })
export type BookLoan = z.infer<typeof bookLoanSchema>

const BY_ID = query(`${WITH_BOOK} WHERE loan.id = @id`, bookLoanSchema)
const OPEN = query(
  `${WITH_BOOK} WHERE loan.closed_on IS NULL ORDER BY loan.due_on, loan.id`,
  bookLoanSchema,
)
const OUT_ON = query(
  `${WITH_BOOK}
   WHERE loan.lent_on <= @day AND (loan.closed_on IS NULL OR loan.closed_on > @day)
   ORDER BY loan.due_on, loan.id`,
  bookLoanSchema,
)
const OF_CHILD = query(
  `${WITH_BOOK} WHERE loan.child_id = @childId ORDER BY loan.due_on, loan.id`,
  bookLoanSchema,
)
const OPEN_OF_COPY = query(
  `${WITH_BOOK} WHERE loan.copy_id = @copyId AND loan.closed_on IS NULL`,
  bookLoanSchema,
)
const OPEN_OF_TITLE = query(
  `${WITH_BOOK} WHERE copy.title_id = @titleId AND loan.closed_on IS NULL ORDER BY loan.id`,
  bookLoanSchema,
)
const TOUCHING = query(
  `SELECT ${COLUMNS} FROM loan
   WHERE loan.lent_on <= @to AND (loan.closed_on IS NULL OR loan.closed_on >= @from)
   ORDER BY loan.id`,
  loanSchema,
)
const LAST_DAY = query(
  'SELECT max(coalesce(closed_on, lent_on)) AS day FROM loan WHERE copy_id = @copyId',
  z.object({ day: daySchema.nullable() }),
)

const INSERT = statement(`
  INSERT INTO loan (copy_id, child_id, lent_on, due_on) VALUES (@copyId, @childId, @lentOn, @dueOn)
`)
const RENEW = statement('UPDATE loan SET due_on = @dueOn, renewals = renewals + 1 WHERE id = @id')
const CLOSE = statement('UPDATE loan SET closed_on = @on, closed_as = @as WHERE id = @id')

export function getLoan(db: Reads, id: LoanId): BookLoan {
  return db.get(BY_ID, { id })
}

export function listOpenLoans(db: Reads): BookLoan[] {
  return db.all(OPEN)
}

/** Loans out at the end of a day. */
export function listLoansOutOn(db: Reads, day: Day): BookLoan[] {
  return db.all(OUT_ON, { day })
}

export function listLoansOfChild(db: Reads, childId: ChildId): BookLoan[] {
  return db.all(OF_CHILD, { childId })
}

export function listOpenLoansOfTitle(db: Reads, titleId: BookTitleId): BookLoan[] {
  return db.all(OPEN_OF_TITLE, { titleId })
}

export function findOpenLoanOfCopy(db: Reads, copyId: BookCopyId): BookLoan | undefined {
  return db.find(OPEN_OF_COPY, { copyId })
}

/** Loans that were out on any day between two days, both included. */
export function listLoansTouching(db: Reads, from: Day, to: Day): Loan[] {
  return db.all(TOUCHING, { from, to })
}

/** The last day a copy was lent or came back; null when it never left the shelf. */
export function findLastLoanDay(db: Reads, copyId: BookCopyId): Day | null {
  return db.get(LAST_DAY, { copyId }).day
}

export function insertLoan(
  db: Writes,
  loan: Pick<Loan, 'copyId' | 'childId' | 'lentOn' | 'dueOn'>,
): LoanId {
  return loanIdSchema.parse(db.run(INSERT, loan).id)
}

export function prolongLoan(db: Writes, id: LoanId, dueOn: Day): void {
  db.run(RENEW, { id, dueOn })
}

export function closeLoan(db: Writes, id: LoanId, on: Day, as: 'returned' | 'lost'): void {
  db.run(CLOSE, { id, on, as })
}
