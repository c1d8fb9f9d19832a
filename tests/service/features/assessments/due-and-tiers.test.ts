import { describe, expect, it } from 'vitest'
import { assess, ANSWERS_FOR } from '#tests/support/factories/assessments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

async function statesOf(office: Office) {
  const { items } = await office.request('assessments.due', {})
  return items.map(({ name, state }) => [name, state])
}

describe('the list of children to be assessed', () => {
  it('has every child never assessed, and an assessed one from a fortnight before its day', async () => {
    const office = await openOffice()
    const child = await addChild(office, { name: '甲' })
    expect(await statesOf(office)).toEqual([['甲', 'never']])
    await assess(office, child.id, 'T3')
    for (const [day, states] of [
      ['2026-10-23', []],
      ['2026-10-24', [['甲', 'soon']]],
      ['2026-11-07', [['甲', 'soon']]],
      ['2026-11-08', [['甲', 'overdue']]],
    ] as const) {
      office.clock.moveTo(day)
      expect([day, await statesOf(office)]).toEqual([day, states])
    }
  })

  it('forgets a child who leaves', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await office.request('children.leave', {
      id: child.id,
      leftOn: '2026-10-08',
      reason: 'moved-away',
    })
    expect(await statesOf(office)).toEqual([])
  })

  it('puts a child first after an event, until it is assessed again', async () => {
    const office = await openOffice()
    const first = await addChild(office, { name: '甲' })
    const second = await addChild(office, { name: '乙' })
    await assess(office, second.id, 'T1', { on: '2026-09-01' })
    office.clock.moveBy(5)
    await office.request('assessments.requestReassessment', {
      childId: second.id,
      reason: 'guardian-changed',
      happenedOn: '2026-10-07',
      note: '外婆住院，改由姑姑照管',
    })
    expect(await statesOf(office)).toEqual([
      ['乙', 'event'],
      ['甲', 'never'],
    ])
    await assess(office, second.id, 'T1', { on: '2026-10-06' })
    expect((await statesOf(office))[0]).toEqual(['乙', 'event'])
    await assess(office, second.id, 'T1', { on: '2026-10-08' })
    expect(await statesOf(office)).toEqual([['甲', 'never']])
    expect(first.id).not.toBe(second.id)
  })

  it('refuses an event of tomorrow', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const refusal = await office.refusal('assessments.requestReassessment', {
      childId: child.id,
      reason: 'other',
      happenedOn: '2026-10-09',
      note: '',
    })
    expect(refusal.code).toBe('REASSESSMENT_DAY_IN_FUTURE')
  })

  it('is on the workbench: urgent children by name, the others as one line', async () => {
    const office = await openOffice()
    for (const name of ['甲', '乙', '丙']) await addChild(office, { name })
    const emergency = await addChild(office, { name: '丁' })
    await assess(office, emergency.id, 'T3', { on: '2026-08-01' })
    const { duties } = await office.request('workbench.today', {})
    const own = duties.filter(({ code }) => code === 'assessment')
    expect(own.map(({ subject, dueOn, count }) => [subject, dueOn, count])).toEqual([
      ['未评估', '2026-01-05', 3],
      ['丁', '2026-08-31', null],
    ])
  })
})

describe('the movement matrix of a quarter', () => {
  it('opens the children behind every figure, and balances', async () => {
    const office = await openOffice()
    const raised = await addChild(office, { name: '升' })
    const leaves = await addChild(office, { name: '走' })
    const fresh = await addChild(office, { name: '新', registeredOn: '2026-09-01' })
    await assess(office, raised.id, 'T1', { on: '2026-06-30' })
    await assess(office, raised.id, 'T2', { on: '2026-07-01', answers: ANSWERS_FOR.T2 })
    await assess(office, leaves.id, 'T2', { on: '2026-03-01' })
    await office.request('children.leave', {
      id: leaves.id,
      leftOn: '2026-09-30',
      reason: 'moved-away',
    })
    const { rows, children } = await office.request('assessments.movements', {
      from: '2026-07-01',
      to: '2026-09-30',
    })
    const figures = (tier: string) => rows.find((row) => row.tier === tier)?.figures
    expect(figures('T1')).toMatchObject({
      opening: [raised.id],
      raisedOut: [raised.id],
      closing: [],
    })
    expect(figures('T2')).toMatchObject({
      opening: [leaves.id],
      left: [leaves.id],
      raisedInto: [raised.id],
      closing: [raised.id],
    })
    expect(figures('none')).toMatchObject({ opening: [], joined: [fresh.id], closing: [fresh.id] })
    expect(children.map(({ name }) => name).toSorted()).toEqual(['升', '新', '走'].toSorted())
  })
})
