import { describe, expect, it } from 'vitest'
import { expenseDraft, incomeDraft } from '#tests/support/factories/funding.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

/** An office whose city lottery fund holds 1,000 yuan since 1 October. */
async function officeWithMoney(): Promise<Office> {
  const office = await openOffice()
  await office.request('funding.add', incomeDraft())
  return office
}

describe('posting an entry', () => {
  it('keeps what the form sent, numbers the voucher and tells every window', async () => {
    const office = await officeWithMoney()
    const draft = expenseDraft({ invoiceNumber: ' 2635 2000 001 ' })
    const entry = await office.request('funding.add', draft)
    expect(entry).toEqual({
      ...draft,
      id: entry.id,
      voucherNumber: '记-2026-10-0002',
      invoiceNumber: '26352000001',
      overdrawReason: null,
      campId: null,
      campName: null,
      reversesId: null,
      reversedById: null,
      madeById: 1,
      madeByName: '林静',
      checkedByName: null,
    })
    expect(office.events).toContainEqual({ type: 'changed', features: ['funding', 'workbench'] })
  })

  it('numbers vouchers month by month without gaps, refused and late entries included', async () => {
    const office = await officeWithMoney()
    await office.request('funding.add', incomeDraft({ day: '2026-09-30' }))
    await office.refusal('funding.add', expenseDraft({ amountFen: 99_999_999 }))
    await office.request('funding.add', expenseDraft())
    await office.request('funding.add', expenseDraft({ day: '2026-10-02' }))
    await office.request('funding.add', incomeDraft({ day: '2026-09-01' }))
    const entries = await office.request('funding.entries', {})
    expect(entries.map((entry) => entry.voucherNumber).toSorted()).toEqual([
      '记-2026-09-0001',
      '记-2026-09-0002',
      '记-2026-10-0001',
      '记-2026-10-0002',
      '记-2026-10-0003',
    ])
  })

  it('refuses a day that has not come, and accepts today', async () => {
    const office = await officeWithMoney()
    const refusal = await office.refusal('funding.add', expenseDraft({ day: '2026-10-09' }))
    expect(refusal).toEqual({ code: 'ENTRY_DAY_IN_FUTURE', details: { today: '2026-10-08' } })
    const entry = await office.request('funding.add', expenseDraft({ day: '2026-10-08' }))
    expect(entry.day).toBe('2026-10-08')
  })

  it('refuses donated services under the name of the field', async () => {
    const office = await openOffice()
    const refusal = await office.refusal('funding.add', incomeDraft({ source: 'F81' }))
    expect(refusal).toEqual({
      code: 'INVALID_INPUT',
      details: {
        fields: [{ path: 'source', message: '服务捐赠只作备忘，不记入资金台账，请改选其他来源' }],
      },
    })
    expect(await office.request('funding.entries', {})).toEqual([])
  })

  it('books donated goods at their value, apart from bank and cash', async () => {
    const office = await openOffice()
    await office.request('funding.add', incomeDraft({ source: 'F52', account: 'goods' }))
    const refusal = await office.refusal('funding.add', expenseDraft({ source: 'F52' }))
    expect(refusal.code).toBe('INVALID_INPUT')
    const { money, total } = await office.request('funding.balances', {
      from: '2026-10-01',
      to: '2026-12-31',
    })
    expect([money.closing, total.closing]).toEqual([0, 100_000])
  })
})

describe('an invoice', () => {
  it('pays once, in whatever year, and the refusal names the voucher', async () => {
    const office = await officeWithMoney()
    await office.request('funding.add', incomeDraft({ day: '2025-03-01' }))
    await office.request('funding.add', expenseDraft({ day: '2025-03-08', invoiceNumber: '0012' }))
    const again = expenseDraft({ invoiceNumber: '００ 12' })
    expect(await office.refusal('funding.add', again)).toEqual({
      code: 'INVOICE_DUPLICATE',
      details: { invoiceNumber: '0012', voucherNumber: '记-2025-03-0002', day: '2025-03-08' },
    })
    expect(await office.request('funding.entries', {})).toHaveLength(3)
  })

  it('may be entered again after its entry was reversed', async () => {
    const office = await officeWithMoney()
    const { id } = await office.request('funding.add', expenseDraft({ invoiceNumber: '0012' }))
    await office.request('funding.reverse', { id, reason: '金额记错', day: '2026-10-08' })
    const draft = expenseDraft({ invoiceNumber: '0012', amountFen: 9000 })
    expect((await office.request('funding.add', draft)).invoiceNumber).toBe('0012')
    expect((await office.refusal('funding.add', draft)).code).toBe('INVOICE_DUPLICATE')
  })

  it('of an expense is not confused with a receipt we gave for an income', async () => {
    const office = await officeWithMoney()
    await office.request('funding.add', incomeDraft({ invoiceNumber: '0012' }))
    const expense = await office.request('funding.add', expenseDraft({ invoiceNumber: '0012' }))
    expect(expense.invoiceNumber).toBe('0012')
  })

  it('is not asked for: entries without one never clash', async () => {
    const office = await officeWithMoney()
    const drafts = [expenseDraft({ invoiceNumber: '' }), expenseDraft({ invoiceNumber: null })]
    for (const draft of drafts) await office.request('funding.add', draft)
    expect(await office.request('funding.entries', {})).toHaveLength(3)
  })
})

describe('a source', () => {
  it('is spent to the last fen, and not one further', async () => {
    const office = await officeWithMoney()
    await office.request('funding.add', expenseDraft({ amountFen: 99_999 }))
    const refusal = await office.refusal('funding.add', expenseDraft({ amountFen: 2 }))
    expect(refusal).toEqual({
      code: 'SOURCE_OVERDRAWN',
      details: { source: 'F22', balanceFen: 1, shortfallFen: 1 },
    })
    await office.request('funding.add', expenseDraft({ amountFen: 1 }))
    const available = { source: 'F22', day: '2026-10-08' } as const
    expect(await office.request('funding.available', available)).toEqual({ availableFen: 0 })
  })

  it('does not borrow from another source', async () => {
    const office = await officeWithMoney()
    const refusal = await office.refusal('funding.add', expenseDraft({ source: 'F31' }))
    expect(refusal.code).toBe('SOURCE_OVERDRAWN')
  })

  it('cannot spend money before it came in, nor what was spent since', async () => {
    const office = await officeWithMoney()
    const early = await office.refusal('funding.add', expenseDraft({ day: '2026-09-30' }))
    expect(early.details).toMatchObject({ balanceFen: 0, shortfallFen: 10_000 })
    await office.request('funding.add', expenseDraft({ amountFen: 95_000 }))
    const late = await office.refusal('funding.add', expenseDraft({ day: '2026-10-02' }))
    expect(late.details).toMatchObject({ balanceFen: 5000, shortfallFen: 5000 })
  })

  it('may be overdrawn for a reason, which is kept and listed', async () => {
    const office = await officeWithMoney()
    const draft = expenseDraft({ amountFen: 100_001, overdrawReason: '县级资金在途，先行垫付' })
    const entry = await office.request('funding.add', draft)
    expect(entry.overdrawReason).toBe('县级资金在途，先行垫付')
    const { overdrawn, total } = await office.request('funding.balances', {
      from: '2026-10-01',
      to: '2026-12-31',
    })
    expect(overdrawn).toEqual([entry])
    expect(total.closing).toBe(-1)
  })

  it('keeps no reason where it was not overdrawn', async () => {
    const office = await officeWithMoney()
    const draft = expenseDraft({ overdrawReason: '以为余额不够' })
    expect((await office.request('funding.add', draft)).overdrawReason).toBeNull()
  })
})
