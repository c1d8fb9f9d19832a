import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { childIdSchema } from '#shared/features/children/child.ts'
import { bookCopyIdSchema } from '#shared/features/library/copy.ts'
import { isOnLoan, loanIdSchema, overdueDaysOn, type Loan } from '#shared/features/library/loan.ts'
import { holdingMovements, loanMovements } from '#shared/features/library/movements.ts'
import { addDays, toDay, type Day } from '#shared/kernel/day.ts'

const FIRST = toDay('2026-07-01')
const dayOf = (offset: number): Day => addDays(FIRST, offset)

function loan(
  id: number,
  lent: number,
  closed: number | null,
  as: 'returned' | 'lost' = 'returned',
): Loan {
  return {
    id: loanIdSchema.parse(id),
    copyId: bookCopyIdSchema.parse(id),
    childId: childIdSchema.parse(1),
    lentOn: dayOf(lent),
    dueOn: dayOf(lent + 14),
    renewals: 0,
    closedOn: closed === null ? null : dayOf(closed),
    closedAs: closed === null ? null : as,
  }
}

const quarter = { from: dayOf(0), to: dayOf(91) }

describe('loans of a quarter', () => {
  it.each([
    ['lent before and still out', loan(1, -5, null), 'opening closing overdue'],
    ['lent before, back on the first day', loan(1, -5, 0), 'opening returned'],
    ['lent before, back the day before it begins', loan(1, -5, -1), ''],
    ['lent on the first day, lost on the last', loan(1, 0, 91, 'lost'), 'lent lost'],
    ['lent and back on one day', loan(1, 10, 10), 'lent returned'],
    ['lent on the last day', loan(1, 91, null), 'lent closing'],
    ['lent in it, back after it', loan(1, 90, 92), 'lent closing'],
    ['lent in it, back late after it', loan(1, 70, 99), 'lent closing overdue'],
    ['lent after it', loan(1, 92, null), ''],
  ])('%s: %s', (_case, one, counted) => {
    const figures = Object.entries(loanMovements([one], quarter))
    expect(figures.filter(([, ids]) => ids.length > 0).map(([name]) => name)).toEqual(
      counted.split(' ').filter((name) => name !== ''),
    )
  })
})

const histories = fc
  .array(
    fc.record({
      lent: fc.integer({ min: -60, max: 150 }),
      length: fc.option(fc.integer({ min: 0, max: 90 })),
      as: fc.constantFrom<'returned' | 'lost'>('returned', 'lost'),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ lent, length, as }, index) =>
      loan(index + 1, lent, length === null ? null : lent + length, as),
    ),
  )
const spans = fc
  .tuple(fc.integer({ min: -60, max: 150 }), fc.integer({ min: 0, max: 120 }))
  .map(([start, length]) => ({ from: dayOf(start), to: dayOf(start + length) }))

describe('the balance of table 12', () => {
  it('holds for any history and any period', () => {
    fc.assert(
      fc.property(histories, spans, (loans, span) => {
        const { opening, lent, returned, lost, closing } = loanMovements(loans, span)
        expect(opening.length + lent.length - returned.length - lost.length).toBe(closing.length)
      }),
    )
  })

  it('opens each period with what the one before closed with, and two make one', () => {
    fc.assert(
      fc.property(histories, spans, fc.integer({ min: 1, max: 60 }), (loans, span, length) => {
        const next = { from: addDays(span.to, 1), to: addDays(span.to, length) }
        const first = loanMovements(loans, span)
        const second = loanMovements(loans, next)
        const both = loanMovements(loans, { from: span.from, to: next.to })
        expect(second.opening).toEqual(first.closing)
        expect(both.lent.length).toBe(first.lent.length + second.lent.length)
        expect(both.returned.length).toBe(first.returned.length + second.returned.length)
        expect(both.closing).toEqual(second.closing)
      }),
    )
  })

  it('counts as overdue only what is still out', () => {
    fc.assert(
      fc.property(histories, spans, (loans, span) => {
        const { closing, overdue } = loanMovements(loans, span)
        expect(overdue.filter((id) => !closing.includes(id))).toEqual([])
        const late = loans.filter((one) => isOnLoan(one, span.to) && one.dueOn < span.to)
        expect(overdue).toEqual(late.map((one) => one.id))
        expect(late.every((one) => overdueDaysOn(one, span.to) > 0)).toBe(true)
      }),
    )
  })
})

const copies = fc
  .array(
    fc.record({
      acquired: fc.integer({ min: -90, max: 150 }),
      kept: fc.option(fc.integer({ min: 0, max: 120 })),
      reason: fc.constantFrom<'lost' | 'damaged' | 'withdrawn'>('lost', 'damaged', 'withdrawn'),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ acquired, kept, reason }, index) => ({
      id: bookCopyIdSchema.parse(index + 1),
      acquiredOn: dayOf(acquired),
      removedOn: kept === null ? null : dayOf(acquired + kept),
      removedReason: kept === null ? null : reason,
    })),
  )

describe('the holdings', () => {
  it('balance for any history: opening, acquired, removed, closing', () => {
    fc.assert(
      fc.property(copies, spans, (all, span) => {
        const { opening, acquired, removed, closing } = holdingMovements(all, span)
        const out = removed.lost.length + removed.damaged.length + removed.withdrawn.length
        expect(opening.length + acquired.length - out).toBe(closing.length)
      }),
    )
  })
})
