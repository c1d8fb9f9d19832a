import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { campDay, holdThrough, openCamp } from '#tests/support/factories/camps.ts'
import { openOffice, type Office } from '#tests/support/office.ts'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'

async function rosterOf(office: Office, camp: CampSummary) {
  const { roster } = await office.request('camps.get', { id: camp.id })
  return roster.map(({ name, enrolledOn, withdrawnOn }) => [name, enrolledOn, withdrawnOn])
}

describe('enrolling children', () => {
  it('puts several on the roster at once, from the first day of the camp', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, ['陈小明', '吴敏'])
    expect(await rosterOf(office, camp)).toEqual([
      ['陈小明', '2026-07-06', null],
      ['吴敏', '2026-07-06', null],
    ])
  })

  it('lets a latecomer begin on the first day not yet recorded', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office, ['陈小明'])
    await holdThrough(office, camp, ['2026-07-06', '2026-07-08'], childIds)
    const late = await addChild(office, { name: '周远' })
    await office.request('camps.enrol', { campId: camp.id, childIds: [late.id] })
    const file = await office.request('camps.get', { id: camp.id })
    expect(file.roster.map((line) => line.enrolledOn)).toEqual(['2026-07-06', '2026-07-09'])
    const expected = new Map(file.days.map((day) => [String(day.day), day.expected.length]))
    expect([expected.get('2026-07-08'), expected.get('2026-07-09')]).toEqual([1, 2])
  })

  it('fills the last place and refuses one child more, all or none', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, ['陈小明'], { quota: 2 })
    const second = await addChild(office, { name: '吴敏' })
    const third = await addChild(office, { name: '周远' })
    const both = { campId: camp.id, childIds: [second.id, third.id] }
    expect(await office.refusal('camps.enrol', both)).toEqual({
      code: 'CAMP_FULL',
      details: { quota: 2, free: 1, wanted: 2 },
    })
    expect(await rosterOf(office, camp)).toHaveLength(1)
    const filled = await office.request('camps.enrol', { campId: camp.id, childIds: [second.id] })
    expect(filled).toEqual({ enrolled: 1, memberCount: 2 })
  })

  it('refuses a child who is not on the register on that day, by its number', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const later = await addChild(office, { name: '后来', registeredOn: '2026-08-01' })
    const gone = await addChild(office, { name: '已走' })
    await office.request('children.leave', {
      id: gone.id,
      leftOn: '2026-07-06',
      reason: 'moved-away',
    })
    for (const child of [later, gone]) {
      const input = { campId: camp.id, childIds: [child.id] }
      expect(await office.refusal('camps.enrol', input)).toEqual({
        code: 'CAMP_CHILD_NOT_ON_REGISTER',
        details: { number: child.number, day: '2026-07-06' },
      })
    }
    const nobody = await office.refusal('camps.enrol', { campId: camp.id, childIds: [999] })
    expect(nobody.code).toBe('NOT_FOUND')
  })

  it('refuses the same child twice, no child at all, and a day outside the camp', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office, ['陈小明'])
    const other = await addChild(office, { name: '吴敏' })
    const again = await office.refusal('camps.enrol', { campId: camp.id, childIds })
    const none = await office.refusal('camps.enrol', { campId: camp.id, childIds: [] })
    const outside = await office.refusal('camps.enrol', {
      campId: camp.id,
      childIds: [other.id],
      enrolledOn: '2026-07-18',
    })
    expect([again.code, none.code, outside.code]).toEqual([
      'CAMP_CHILD_ALREADY_ENROLLED',
      'INVALID_INPUT',
      'CAMP_DAY_OUTSIDE',
    ])
  })
})

describe('withdrawing a child', () => {
  it('keeps the days attended, frees the place, and leaves later roll calls', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office, ['陈小明', '吴敏'], { quota: 2 })
    const [first = 0, second = 0] = childIds
    await holdThrough(office, camp, ['2026-07-06', '2026-07-08'], childIds)
    await office.request('camps.withdraw', {
      campId: camp.id,
      childId: second,
      withdrawnOn: '2026-07-09',
    })
    const file = await office.request('camps.get', { id: camp.id })
    expect(file.camp).toMatchObject({ memberCount: 1, camperCount: 2, personDays: 6 })
    expect(file.days.find((day) => day.day === '2026-07-09')?.expected).toEqual([first])
    const next = await addChild(office, { name: '周远' })
    await office.request('camps.enrol', { campId: camp.id, childIds: [next.id] })
  })

  it('lets a child come back', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office, ['陈小明'])
    const [childId = 0] = childIds
    const withdrawnOn = '2026-07-06'
    await office.request('camps.withdraw', { campId: camp.id, childId, withdrawnOn })
    const enrolledOn = '2026-07-10'
    await office.request('camps.enrol', { campId: camp.id, childIds: [childId], enrolledOn })
    expect(await rosterOf(office, camp)).toEqual([['陈小明', '2026-07-10', null]])
  })

  it.each([
    ['before the day it was there', '2026-07-08', 'CAMP_ATTENDED_AFTER_WITHDRAWAL'],
    ['before it was enrolled', '2026-07-05', 'CAMP_WITHDRAWN_BEFORE_ENROLLED'],
  ])('is refused %s', async (_case, withdrawnOn, code) => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office, ['陈小明'])
    const [childId = 0] = childIds
    await office.request('camps.recordDay', campDay(camp, '2026-07-08', childIds))
    const refusal = await office.refusal('camps.withdraw', {
      campId: camp.id,
      childId,
      withdrawnOn,
    })
    expect(refusal.code).toBe(code)
  })

  it('is refused twice, and for a child who never was on the roster', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office, ['陈小明'])
    const [childId = 0] = childIds
    const withdrawal = { campId: camp.id, childId, withdrawnOn: '2026-07-07' }
    await office.request('camps.withdraw', withdrawal)
    const twice = await office.refusal('camps.withdraw', withdrawal)
    const stranger = await office.refusal('camps.withdraw', { ...withdrawal, childId: 999 })
    expect([twice.code, stranger.code]).toEqual(['CAMP_CHILD_WITHDRAWN', 'NOT_FOUND'])
  })
})
