import { describe, expect, it } from 'vitest'
import type { RoomFunctionCode } from '#shared/kernel/codes/room-functions.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { openOffice } from '#tests/support/office.ts'

describe('the clauses of the policy today', () => {
  it('stand with their figures, and change with the records', async () => {
    const office = await openOffice()
    const before = await office.request('workbench.today', {})
    expect(before.clauses).toEqual([
      { code: 'area', state: 'missed', figure: '0.00／120.00 ㎡' },
      { code: 'rooms', state: 'missed', figure: '0／5 类' },
      { code: 'camps', state: 'pending', figure: '0／1 期' },
    ])
    const functions: RoomFunctionCode[] = [
      'classroom',
      'activity-room',
      'library',
      'family-room',
      'counselling-room',
    ]
    await office.request('rooms.add', roomDraft({ functions, useAreaDm2: 12_050 }))
    const after = await office.request('workbench.today', {})
    expect(after.clauses.slice(0, 2).map(({ state }) => state)).toEqual(['met', 'met'])
  })
})

describe('what waits today', () => {
  it('is the roll call of every due day that was not called', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const term = await office.request('tutoring.addTerm', {
      name: '2026年秋季学期',
      startsOn: '2026-09-01',
      endsOn: '2027-01-22',
      weekdays: [1, 2, 3, 4, 5],
      startsAt: '16:30',
      endsAt: '18:00',
      roomId: null,
      note: '',
    })
    await office.request('tutoring.join', {
      termId: term.id,
      joinedOn: '2026-09-29',
      childIds: [child.id],
    })
    const { duties } = await office.request('workbench.today', {})
    const rollCalls = duties.filter(({ code }) => code === 'roll-call')
    // 1 to 7 October are off.
    expect(rollCalls.map(({ dueOn, isLate }) => [dueOn, isLate])).toEqual([
      ['2026-09-29', true],
      ['2026-09-30', true],
      ['2026-10-08', false],
    ])
  })

  it('is the report of the last quarter until it is made', async () => {
    const office = await openOffice()
    const reportDuties = async () =>
      (await office.request('workbench.today', {})).duties.filter(({ code }) => code === 'report')
    expect(await reportDuties()).toEqual([
      {
        code: 'report',
        subject: '2026年第三季度',
        subjectId: null,
        dueOn: '2026-10-10',
        isLate: false,
        count: null,
      },
    ])
    office.clock.moveTo('2026-10-11')
    expect((await reportDuties())[0]?.isLate).toBe(true)
    await office.request('reports.make', { kind: 'quarter', day: '2026-09-30' })
    expect(await reportDuties()).toEqual([])
  })

  it('is not asked of a role that may not open the page', async () => {
    const office = await openOffice()
    const finance = { loginName: '财务', password: 'correct-horse' }
    await office.request('accounts.add', { ...finance, displayName: '陈芳', role: 'finance' })
    const codes = async () =>
      (await office.request('workbench.today', {})).duties.map(({ code }) => code)
    expect(await codes()).toEqual(['report'])
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', finance)
    expect(await codes()).toEqual([])
  })

  it('is nothing at a site whose contract begins later', async () => {
    const office = await openOffice()
    office.clock.moveTo('2026-01-05')
    expect((await office.request('workbench.today', {})).duties).toEqual([])
  })
})

it('counts the register as the children page does', async () => {
  const office = await openOffice()
  await addChild(office, { name: '甲' }, ['L01', 'K04'])
  await addChild(office, { name: '乙' }, ['K01'])
  const { register } = await office.request('workbench.today', {})
  expect(register).toEqual({ members: 2, leftBehind: 1, inDifficulty: 2, both: 1 })
})
