import { describe, expect, it } from 'vitest'
import { fundingFigures } from '#service/features/funding/funding.public.ts'
import { migrations } from '#service/migrations/index.ts'
import { Connection } from '#service/platform/database/connection.ts'
import { migrate } from '#service/platform/database/migrate.ts'
import { openInMemory } from '#service/platform/database/open.ts'
import { toDay } from '#shared/kernel/day.ts'
import { expenseDraft, incomeDraft } from '#tests/support/factories/funding.ts'
import { openOffice } from '#tests/support/office.ts'

const QUARTER = { from: '2026-10-01', to: '2026-12-31' } as const

/** Two sources, an opening balance, a late entry of the quarter before and one in cash. */
async function busyOffice() {
  const office = await openOffice()
  const drafts = [
    incomeDraft({ kind: 'opening', day: '2026-10-01', amountFen: 50_000, counterparty: '' }),
    incomeDraft({ day: '2026-10-02' }),
    expenseDraft(),
    expenseDraft({ day: '2026-10-03', amountFen: 2500, category: 'E3', summary: '购买绘本' }),
    incomeDraft({ source: 'F51', account: 'cash', day: '2026-09-15', amountFen: 20_000 }),
    expenseDraft({ source: 'F51', account: 'cash', day: '2026-09-30', amountFen: 5000 }),
  ]
  for (const draft of drafts) await office.request('funding.add', draft)
  return office
}

describe('the balances of a quarter', () => {
  it('are told per source, per account and per category', async () => {
    const office = await busyOffice()
    const balances = await office.request('funding.balances', QUARTER)
    const used = balances.sources.filter((row) => row.closing !== 0)
    expect(used).toEqual([
      { source: 'F22', opening: 50_000, income: 100_000, expense: 12_500, closing: 137_500 },
      { source: 'F51', opening: 15_000, income: 0, expense: 0, closing: 15_000 },
    ])
    expect(balances.accounts.map((row) => [row.account, row.closing])).toEqual([
      ['bank', 137_500],
      ['cash', 15_000],
      ['goods', 0],
    ])
    expect(balances.categories.filter((row) => row.expenseFen !== 0)).toEqual([
      { category: 'E2', expenseFen: 10_000 },
      { category: 'E3', expenseFen: 2500 },
    ])
    expect(balances.total).toEqual(balances.money)
    expect(balances.total.closing).toBe(152_500)
  })

  it('refuse a period that ends before it begins', async () => {
    const office = await openOffice()
    const refusal = await office.refusal('funding.balances', { from: QUARTER.to, to: QUARTER.from })
    expect(refusal.code).toBe('INVALID_INPUT')
  })
})

describe('the journal', () => {
  it('comes newest first and carries no balance while several sources are mixed', async () => {
    const office = await busyOffice()
    const entries = await office.request('funding.entries', QUARTER)
    expect(entries.map((entry) => [entry.day, entry.balanceFen])).toEqual([
      ['2026-10-08', null],
      ['2026-10-03', null],
      ['2026-10-02', null],
      ['2026-10-01', null],
    ])
  })

  it('of one source runs its balance over all its entries, those not shown included', async () => {
    const office = await busyOffice()
    const filter = { ...QUARTER, source: 'F22', text: '绘本' } as const
    const [entry, ...others] = await office.request('funding.entries', filter)
    expect([entry?.summary, entry?.balanceFen, others]).toEqual(['购买绘本', 147_500, []])
  })

  it.each([
    ['绘本', 1],
    ['文具店', 3],
    ['记-2026-09', 2],
    ['０００１', 2],
    ['没有这样的摘要', 0],
    ['', 6],
  ])('finds “%s” in %i entries', async (text, found) => {
    const office = await busyOffice()
    expect(await office.request('funding.entries', { text })).toHaveLength(found)
  })

  it('ends on the last day asked for', async () => {
    const office = await busyOffice()
    const entries = await office.request('funding.entries', { to: '2026-09-30', source: 'F51' })
    expect(entries.map((entry) => entry.balanceFen)).toEqual([15_000, 20_000])
  })
})

describe('what the report reads', () => {
  it('is empty before the first entry, with every row in place', () => {
    const database = openInMemory()
    migrate(database, migrations)
    const figures = fundingFigures(
      new Connection(database).reads,
      toDay(QUARTER.from),
      toDay(QUARTER.to),
    )
    expect(figures.total.closing).toEqual({ fen: 0, entryIds: [] })
    expect([figures.sources.length, figures.categories.length]).toEqual([12, 11])
    expect(figures.overdrawn).toEqual([])
  })
})
