import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { addDays, daysBetween, daySchema, type Day } from '#shared/kernel/day.ts'
import { bookCopyIdSchema } from './copy.ts'

export const loanIdSchema = z.int().positive().brand<'LoanId'>()
export type LoanId = z.infer<typeof loanIdSchema>

export const loanSchema = z.object({
  id: loanIdSchema,
  copyId: bookCopyIdSchema,
  childId: childIdSchema,
  lentOn: daySchema,
  dueOn: daySchema,
  renewals: z.int(),
  /** The day it came back or was written off as lost: no longer on loan at the end of it. */
  closedOn: daySchema.nullable(),
  closedAs: z.enum(['returned', 'lost']).nullable(),
})
export type Loan = z.infer<typeof loanSchema>

/** A loan with the words a person at the desk needs. */
export const loanLineSchema = loanSchema.extend({
  barcode: z.string(),
  title: z.string(),
  childName: z.string(),
  /** Days past due: to today while open, to the day it was closed afterwards; 0 when in time. */
  overdueDays: z.int(),
  /** How often it may still be renewed. */
  renewalsLeft: z.int(),
})
export type LoanLine = z.infer<typeof loanLineSchema>

/** Whether a loan is out at the end of a day. */
export function isOnLoan(loan: Pick<Loan, 'lentOn' | 'closedOn'>, day: Day): boolean {
  return loan.lentOn <= day && (loan.closedOn === null || day < loan.closedOn)
}

/**
 * The last day to bring a book back: so many days on from a day, moved past days off, when nobody
 * is at the desk.
 */
export function dueDay(from: Day, loanDays: number, daysOff: ReadonlySet<string>): Day {
  let day = addDays(from, loanDays)
  while (daysOff.has(day)) day = addDays(day, 1)
  return day
}

/**
 * Days past due at the end of a day; 0 when in time or not out. Exact for any day in the past,
 * although a renewal overwrites the due day: an overdue loan cannot be renewed.
 */
export function overdueDaysOn(loan: Pick<Loan, 'lentOn' | 'closedOn' | 'dueOn'>, day: Day): number {
  return isOnLoan(loan, day) ? Math.max(0, daysBetween(loan.dueOn, day)) : 0
}

/** Days late a loan is today, or was when it was closed. */
export function daysLate(loan: Pick<Loan, 'dueOn' | 'closedOn'>, today: Day): number {
  return Math.max(0, daysBetween(loan.dueOn, loan.closedOn ?? today))
}
