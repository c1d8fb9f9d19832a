import { describe, expect, it } from 'vitest'
import {
  availableFen,
  inJournalOrder,
  runningBalances,
  shortfallFen,
} from '#shared/features/funding/running-balance.ts'
import { toDay } from '#shared/kernel/day.ts'
import { ledgerEntry } from '#tests/support/factories/funding.ts'

const LEDGER = [
  ledgerEntry({ id: 1, kind: 'income', day: '2026-10-01', amountFen: 100 }),
  ledgerEntry({ id: 2, kind: 'expense', day: '2026-10-10', amountFen: 70 }),
  ledgerEntry({ id: 3, kind: 'income', day: '2026-10-20', amountFen: 500 }),
  ledgerEntry({ id: 4, kind: 'income', day: '2026-10-02', amountFen: 9, source: 'F11' }),
]

describe('the journal', () => {
  it('is ordered by day, and within a day as it was posted', () => {
    const entries = [
      ledgerEntry({ id: 2, day: '2026-10-08' }),
      ledgerEntry({ id: 1, day: '2026-10-08' }),
      ledgerEntry({ id: 3, day: '2026-10-07' }),
    ]
    expect(inJournalOrder(entries).map((entry) => entry.id)).toEqual([3, 1, 2])
  })

  it('shows the balance after each entry, late ones in their place', () => {
    const late = ledgerEntry({ id: 5, kind: 'expense', day: '2026-10-05', amountFen: 10 })
    const ofSource = [...LEDGER.filter((entry) => entry.source === 'F22'), late]
    expect(Object.fromEntries(runningBalances(ofSource))).toEqual({ 1: 100, 5: 90, 2: 20, 3: 520 })
  })
})

describe('what a source can still spend', () => {
  it.each([
    ['2026-09-30', 0, 'nothing had come in yet'],
    ['2026-10-01', 30, 'the 70 spent later are no longer there'],
    ['2026-10-09', 30, 'the 70 spent the next day are no longer there'],
    ['2026-10-10', 30, 'after the expense of the day'],
    ['2026-10-20', 530, 'with the income of the day'],
    ['2026-12-31', 530, 'long after'],
  ])('on %s is %i: %s', (day, available) => {
    expect(availableFen(LEDGER, 'F22', toDay(day))).toBe(available)
  })

  it('leaves other sources alone', () => {
    expect(availableFen(LEDGER, 'F11', toDay('2026-10-31'))).toBe(9)
    expect(availableFen(LEDGER, 'F31', toDay('2026-10-31'))).toBe(0)
  })

  it.each([
    [100, 100, 0],
    [100, 101, 1],
    [-5, 10, 15],
    [100, 1, 0],
  ])('%i against spending of %i lacks %i', (available, spent, missing) => {
    expect(shortfallFen(available, spent)).toBe(missing)
  })
})
