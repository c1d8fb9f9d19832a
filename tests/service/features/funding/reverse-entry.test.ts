import { describe, expect, it } from 'vitest'
import { expenseDraft, incomeDraft } from '#tests/support/factories/funding.ts'
import { openOffice } from '#tests/support/office.ts'

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' } as const

async function officeWithExpense() {
  const office = await openOffice()
  const income = await office.request('funding.add', incomeDraft())
  const expense = await office.request('funding.add', expenseDraft({ invoiceNumber: '0012' }))
  return { office, income, expense }
}

describe('reversing an entry', () => {
  it('writes a red entry of the same kind, source and category, and keeps both rows', async () => {
    const { office, income, expense } = await officeWithExpense()
    const input = { id: expense.id, reason: '发票退回', day: '2026-10-08' }
    const red = await office.request('funding.reverse', input)
    expect(red).toEqual({
      ...expense,
      id: red.id,
      voucherNumber: '记-2026-10-0003',
      amountFen: -10_000,
      summary: '冲销记-2026-10-0002：发票退回',
      reversesId: expense.id,
    })
    const entries = await office.request('funding.entries', {})
    expect(entries.map(({ balanceFen: _balance, ...entry }) => entry)).toEqual([
      red,
      { ...expense, reversedById: red.id },
      income,
    ])
    const { total, categories } = await office.request('funding.balances', OCTOBER)
    expect(total).toEqual({ opening: 0, income: 100_000, expense: 0, closing: 100_000 })
    expect(categories.find(({ category }) => category === 'E2')?.expenseFen).toBe(0)
  })

  it('happens once, and never to a red entry', async () => {
    const { office, expense } = await officeWithExpense()
    const input = { id: expense.id, reason: '发票退回', day: '2026-10-08' }
    const red = await office.request('funding.reverse', input)
    const again = await office.refusal('funding.reverse', input)
    const backwards = await office.refusal('funding.reverse', { ...input, id: red.id })
    expect([again.code, backwards.code]).toEqual([
      'ENTRY_ALREADY_REVERSED',
      'ENTRY_ALREADY_REVERSED',
    ])
    expect(await office.request('funding.entries', {})).toHaveLength(3)
  })

  it('is dated from the entry to today', async () => {
    const { office, expense } = await officeWithExpense()
    const input = { id: expense.id, reason: '发票退回' }
    const before = await office.refusal('funding.reverse', { ...input, day: '2026-10-07' })
    const after = await office.refusal('funding.reverse', { ...input, day: '2026-10-09' })
    expect(before).toEqual({ code: 'REVERSAL_BEFORE_ENTRY', details: { day: '2026-10-08' } })
    expect(after.code).toBe('ENTRY_DAY_IN_FUTURE')
  })

  it('asks for a reason and for an entry that exists', async () => {
    const { office, expense } = await officeWithExpense()
    const input = { id: expense.id, reason: '  退  ', day: '2026-10-08' }
    const vague = await office.refusal('funding.reverse', input)
    expect(vague.details).toEqual({
      fields: [{ path: 'reason', message: '请用至少 4 个字写明原因' }],
    })
    const nothing = await office.refusal('funding.reverse', {
      ...input,
      id: 99,
      reason: '发票退回',
    })
    expect(nothing.code).toBe('NOT_FOUND')
  })

  it('in a later month leaves the month of the entry as it was', async () => {
    const { office, expense } = await officeWithExpense()
    office.clock.moveTo('2026-11-03')
    const input = { id: expense.id, reason: '跨月更正', day: '2026-11-03' }
    const red = await office.request('funding.reverse', input)
    expect(red.voucherNumber).toBe('记-2026-11-0001')
    const october = await office.request('funding.balances', OCTOBER)
    const november = await office.request('funding.balances', {
      from: '2026-11-01',
      to: '2026-11-30',
    })
    expect(october.total).toEqual({
      opening: 0,
      income: 100_000,
      expense: 10_000,
      closing: 90_000,
    })
    expect(november.total).toEqual({
      opening: 90_000,
      income: 0,
      expense: -10_000,
      closing: 100_000,
    })
  })

  it('of an income already spent lists its reason as the reason of the overdraft', async () => {
    const { office, income, expense } = await officeWithExpense()
    const input = { id: income.id, reason: '拨款退回县局', day: '2026-10-08' }
    const red = await office.request('funding.reverse', input)
    expect(red.overdrawReason).toBe('拨款退回县局')
    const { overdrawn, total } = await office.request('funding.balances', OCTOBER)
    expect(overdrawn).toEqual([red])
    expect(total.closing).toBe(-expense.amountFen)
  })

  it('of an expense overdraws nothing, even where the source is below zero', async () => {
    const office = await openOffice()
    const draft = expenseDraft({ overdrawReason: '资金在途先行垫付' })
    const { id } = await office.request('funding.add', draft)
    await office.request('funding.add', { ...draft, amountFen: 99 })
    const red = await office.request('funding.reverse', {
      id,
      reason: '重复记账',
      day: '2026-10-08',
    })
    expect(red.overdrawReason).toBeNull()
  })
})
