import { describe, expect, it } from 'vitest'
import { daysLate, dueDay, overdueDaysOn } from '#shared/features/library/loan.ts'
import { toDay, type Day } from '#shared/kernel/day.ts'

const day = (text: string | null): Day | null => (text === null ? null : toDay(text))

describe('the due day', () => {
  const nationalDay = new Set(['01', '02', '03', '04', '05', '06', '07'].map((d) => `2026-10-${d}`))

  it.each([
    ['2026-10-08', 14, '2026-10-22'],
    ['2026-09-20', 14, '2026-10-08'],
    ['2026-09-16', 14, '2026-09-30'],
    ['2026-12-25', 14, '2027-01-08'],
    ['2028-02-20', 14, '2028-03-05'],
  ])('lent on %s for %i days, due on %s', (from, days, due) => {
    expect(dueDay(toDay(from), days, nationalDay)).toBe(due)
  })
})

describe('days past due', () => {
  it.each([
    // due, closed, day, overdue at the end of that day
    ['2026-10-22', null, '2026-10-22', 0],
    ['2026-10-22', null, '2026-10-23', 1],
    ['2026-10-22', null, '2026-11-01', 10],
    ['2026-10-22', '2026-10-25', '2026-10-24', 2],
    ['2026-10-22', '2026-10-25', '2026-10-25', 0],
    ['2026-10-22', null, '2026-10-07', 0],
  ])('due %s, closed %s: on %s it is %i days over', (due, closed, on, days) => {
    const loan = { lentOn: toDay('2026-10-08'), dueOn: toDay(due), closedOn: day(closed) }
    expect(overdueDaysOn(loan, toDay(on))).toBe(days)
  })

  it.each([
    [null, 3],
    ['2026-10-24', 2],
    ['2026-10-20', 0],
  ])('a loan closed on %s came %i days late', (closed, days) => {
    const loan = { dueOn: toDay('2026-10-22'), closedOn: day(closed) }
    expect(daysLate(loan, toDay('2026-10-25'))).toBe(days)
  })
})
