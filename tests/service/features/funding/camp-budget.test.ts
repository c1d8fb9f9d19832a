import { describe, expect, it } from 'vitest'
import { openCamp } from '#tests/support/factories/camps.ts'
import { expenseDraft, incomeDraft } from '#tests/support/factories/funding.ts'
import { openOffice } from '#tests/support/office.ts'

describe('the money of a camp', () => {
  it('is its budget less what was booked for it', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [], { budgetFen: 30_000 })
    await office.request('funding.add', incomeDraft())
    await office.request('funding.add', expenseDraft())
    const entry = await office.request('funding.add', expenseDraft({ campId: camp.id }))
    expect(entry).toMatchObject({ campId: camp.id, campName: '2026年夏令营' })
    const money = await office.request('funding.camp', { campId: camp.id })
    expect(money).toMatchObject({
      budgetFen: 30_000,
      spentFen: 10_000,
      incomeFen: 0,
      leftFen: 20_000,
    })
    expect(money.entries.map(({ id }) => id)).toEqual([entry.id])
  })

  it('gets back what is reversed', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [], { budgetFen: 30_000 })
    await office.request('funding.add', incomeDraft())
    const { id } = await office.request('funding.add', expenseDraft({ campId: camp.id }))
    const red = await office.request('funding.reverse', {
      id,
      reason: '金额写错',
      day: '2026-10-08',
    })
    expect(red.campId).toBe(camp.id)
    const money = await office.request('funding.camp', { campId: camp.id })
    expect(money).toMatchObject({ spentFen: 0, leftFen: 30_000 })
    expect(money.entries).toHaveLength(2)
  })

  it('cannot be carried in as an opening balance, nor booked for a camp that does not exist', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const opening = incomeDraft({ kind: 'opening', campId: camp.id })
    const refusal = await office.refusal('funding.add', opening)
    expect(refusal.details['fields']).toMatchObject([{ path: 'campId' }])
    const nowhere = expenseDraft({ campId: 99, overdrawReason: '先垫付一笔' })
    expect((await office.refusal('funding.add', nowhere)).code).toBe('NOT_FOUND')
    const { budgetFen, leftFen } = await office.request('funding.camp', { campId: camp.id })
    expect([budgetFen, leftFen]).toEqual([null, null])
  })
})
