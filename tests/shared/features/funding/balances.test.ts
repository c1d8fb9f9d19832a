import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountsFor } from '#shared/features/funding/account-kind.ts'
import { figuresOf, movementOf, type Movement } from '#shared/features/funding/balances.ts'
import type { LedgerEntry } from '#shared/features/funding/ledger-entry.ts'
import { EXPENSE_CATEGORIES } from '#shared/kernel/codes/expense-categories.ts'
import { FUND_SOURCES } from '#shared/kernel/codes/fund-sources.ts'
import { addDays, toDay } from '#shared/kernel/day.ts'
import { nextPeriod, periodContaining, quarterOf } from '#shared/kernel/period.ts'
import { ledgerEntry } from '#tests/support/factories/funding.ts'

const QUARTER = quarterOf(2026, 4)

/** Opening, income, expense, closing in fen. */
function amounts({ opening, income, expense, closing }: Movement): readonly number[] {
  return [opening.fen, income.fen, expense.fen, closing.fen]
}

describe('the movement of a quarter', () => {
  it.each<[string, Partial<Record<keyof LedgerEntry, unknown>>, readonly number[]]>([
    ['income on its first day', { kind: 'income', day: '2026-10-01' }, [0, 10_000, 0, 10_000]],
    ['income on its last day', { kind: 'income', day: '2026-12-31' }, [0, 10_000, 0, 10_000]],
    ['income the day before', { kind: 'income', day: '2026-09-30' }, [10_000, 0, 0, 10_000]],
    ['income the day after', { kind: 'income', day: '2027-01-01' }, [0, 0, 0, 0]],
    ['an expense within', { day: '2026-11-11' }, [0, 0, 10_000, -10_000]],
    ['an expense before', { day: '2026-09-30' }, [-10_000, 0, 0, -10_000]],
    ['a red expense within', { amountFen: -10_000, reversesId: 9 }, [0, 0, -10_000, 10_000]],
    ['a balance carried in within', { kind: 'opening', day: '2026-10-15' }, [10_000, 0, 0, 10_000]],
    ['a balance carried in before', { kind: 'opening', day: '2026-01-01' }, [10_000, 0, 0, 10_000]],
    ['a balance carried in after', { kind: 'opening', day: '2027-01-01' }, [0, 0, 0, 0]],
  ])('counts %s', (_words, entry, expected) => {
    expect(amounts(movementOf([ledgerEntry(entry)], QUARTER))).toEqual(expected)
  })

  it('names the entries behind each figure', () => {
    const entries = [
      ledgerEntry({ id: 1, kind: 'opening', day: '2026-01-01' }),
      ledgerEntry({ id: 2, kind: 'income' }),
      ledgerEntry({ id: 3, kind: 'expense' }),
      ledgerEntry({ id: 4, kind: 'expense', day: '2027-01-01' }),
    ]
    const movement = movementOf(entries, QUARTER)
    expect([
      movement.opening.entryIds,
      movement.income.entryIds,
      movement.expense.entryIds,
      movement.closing.entryIds,
    ]).toEqual([[1], [2], [3], [1, 2, 3]])
  })
})

describe('the funding table', () => {
  it('keeps goods out of the money and in the total', () => {
    const figures = figuresOf(
      [
        ledgerEntry({ id: 1, kind: 'income', amountFen: 300 }),
        ledgerEntry({ id: 2, kind: 'income', source: 'F52', account: 'goods', amountFen: 50 }),
      ],
      QUARTER,
    )
    expect([figures.money.closing.fen, figures.total.closing.fen]).toEqual([300, 350])
  })

  it('has a row for every source but donated services, and every category', () => {
    const figures = figuresOf([], QUARTER)
    expect(figures.sources.map((row) => row.source)).toEqual(
      FUND_SOURCES.map((source) => source.code).filter((code) => code !== 'F81'),
    )
    expect(figures.categories).toHaveLength(11)
  })
})

const bookable = FUND_SOURCES.map(({ code }) => code).filter((code) => accountsFor(code).length > 0)
const anyDay = fc.integer({ min: 0, max: 500 }).map((count) => addDays(toDay('2026-01-01'), count))
const anyEntry = fc
  .record({
    day: anyDay,
    kind: fc.constantFrom('opening', 'income', 'expense'),
    source: fc.constantFrom(...bookable),
    chosen: fc.nat(),
    category: fc.constantFrom(...EXPENSE_CATEGORIES.map(({ code }) => code)),
    amountFen: fc.integer({ min: 1, max: 10_000_000 }),
    isRed: fc.boolean(),
  })
  .map(({ chosen, isRed, ...entry }) => {
    const accounts = accountsFor(entry.source)
    return {
      ...entry,
      account: accounts[chosen % accounts.length],
      category: entry.kind === 'expense' ? entry.category : null,
      amountFen: isRed ? -entry.amountFen : entry.amountFen,
    }
  })
const anyLedger = fc
  .array(anyEntry, { maxLength: 60 })
  .map((entries) => entries.map((entry, index) => ledgerEntry({ ...entry, id: index + 1 })))

describe('whatever was posted', () => {
  it('every row balances, and sources, accounts and categories add up to the same totals', () => {
    fc.assert(
      fc.property(anyLedger, anyDay, (entries, day) => {
        const figures = figuresOf(entries, periodContaining('quarter', day))
        const rows = [...figures.sources, ...figures.accounts, figures.money, figures.total]
        for (const { opening, income, expense, closing } of rows) {
          expect(opening.fen + income.fen - expense.fen).toBe(closing.fen)
        }
        const total = amounts(figures.total)
        expect(addUp(figures.sources)).toEqual(total)
        expect(addUp(figures.accounts)).toEqual(total)
        const spent = figures.categories.reduce((sum, { expense }) => sum + expense.fen, 0)
        expect(spent).toBe(figures.total.expense.fen)
      }),
    )
  })

  it('money is bank and cash, and nothing else', () => {
    fc.assert(
      fc.property(anyLedger, (entries) => {
        const figures = figuresOf(entries, QUARTER)
        const held = figures.accounts.filter(({ account }) => account !== 'goods')
        expect(addUp(held)).toEqual(amounts(figures.money))
      }),
    )
  })

  it('a quarter opens with what the one before closed, and what was carried in since', () => {
    fc.assert(
      fc.property(anyLedger, anyDay, (entries, day) => {
        const period = periodContaining('quarter', day)
        const next = nextPeriod(period)
        const carriedIn = entries
          .filter((entry) => entry.kind === 'opening')
          .filter((entry) => next.startsOn <= entry.day && entry.day <= next.endsOn)
          .reduce((sum, entry) => sum + entry.amountFen, 0)
        const closed = movementOf(entries, period).closing.fen
        expect(movementOf(entries, next).opening.fen).toBe(closed + carriedIn)
      }),
    )
  })
})

function addUp(rows: readonly Movement[]): readonly number[] {
  return rows
    .map(amounts)
    .reduce((sums, row) => sums.map((sum, column) => sum + (row[column] ?? 0)), [0, 0, 0, 0])
}
