import { describe, expect, it } from 'vitest'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { campDay, openCamp } from '#tests/support/factories/camps.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { campFormDraft } from '#tests/support/factories/enrolments.ts'
import { blockDraft } from '#tests/support/factories/programmes.ts'
import { openTerm } from '#tests/support/factories/tutoring.ts'
import { openOffice } from '#tests/support/office.ts'

async function applied(quota: number, names = ['陈小明', '吴敏', '周远']) {
  const office = await openOffice()
  office.clock.moveTo('2026-07-01')
  const camp = await office.request('camps.schedule', campDraft({ quota }))
  const ids: number[] = []
  for (const name of names) {
    ids.push((await addChild(office, { name, registeredOn: '2025-01-05' })).id)
  }
  const forms = ids.map((id) => campFormDraft(id))
  const states = async () => {
    const { forms: lines } = await office.request('enrolments.ofCamp', { campId: camp.id })
    return lines.map(({ name, state, place }) => [name, state, place])
  }
  return { office, campId: camp.id, ids, forms, states }
}

describe('a pile of paper forms', () => {
  it('waits for a place, or takes the places there are in the order of the list', async () => {
    const { office, campId, forms, states } = await applied(2)
    const waiting = await office.request('enrolments.saveForms', {
      campId,
      forms: forms.slice(0, 1),
      fillPlaces: false,
    })
    expect(waiting).toEqual({ saved: 1, enrolled: 0, waiting: 1 })
    const filled = await office.request('enrolments.saveForms', {
      campId,
      forms: forms.slice(1),
      fillPlaces: true,
    })
    expect(filled).toEqual({ saved: 2, enrolled: 2, waiting: 1 })
    expect(await states()).toEqual([
      ['陈小明', 'enrolled', null],
      ['吴敏', 'enrolled', null],
      ['周远', 'waiting', 1],
    ])
    const { roster } = await office.request('camps.get', { id: campId })
    expect(roster.map(({ name }) => name)).toEqual(['陈小明', '吴敏'])
  })

  it('is kept as a whole or not at all, and the bad row is named', async () => {
    const { office, campId, ids, forms, states } = await applied(5)
    const [first = 0] = ids
    const twice = { campId, forms: [...forms, campFormDraft(first)], fillPlaces: true }
    expect(await office.refusal('enrolments.saveForms', twice)).toEqual({
      code: 'ENROLMENT_CHILD_TWICE',
      details: { name: '陈小明', row: 4, first: 1 },
    })
    const left = await addChild(office, { name: '林小雨', registeredOn: '2025-01-05' })
    await office.request('children.leave', {
      id: left.id,
      leftOn: '2026-07-01',
      reason: 'moved-away',
    })
    const gone = { campId, forms: [...forms, campFormDraft(left.id)], fillPlaces: true }
    expect(await office.refusal('enrolments.saveForms', gone)).toEqual({
      code: 'ENROLMENT_CHILD_NOT_ON_REGISTER',
      details: { name: '林小雨', row: 4, day: '2026-07-06' },
    })
    const after = { campId, forms: [campFormDraft(first, { appliedOn: '2026-07-18' })] }
    expect(
      (await office.refusal('enrolments.saveForms', { ...after, fillPlaces: false })).code,
    ).toBe('ENROLMENT_APPLIED_TOO_LATE')
    const unsigned = campFormDraft(first, { consentBy: '' })
    const bad = { campId, forms: [unsigned], fillPlaces: false }
    expect((await office.refusal('enrolments.saveForms', bad)).details['fields']).toMatchObject([
      { path: 'forms.0.consentBy', message: '有同意书的，请填写签字人' },
    ])
    expect(await states()).toEqual([])
  })

  it('corrects a form that is there, and says what is missing', async () => {
    const { office, campId, ids } = await applied(5)
    const [first = 0] = ids
    const bare = campFormDraft(first, {
      consentOn: null,
      consentBy: '',
      insured: false,
      health: '',
    })
    await office.request('enrolments.saveForms', { campId, forms: [bare], fillPlaces: true })
    const before = await office.request('enrolments.ofCamp', { campId })
    expect(before.forms).toMatchObject([
      { state: 'enrolled', missing: ['consent', 'health', 'insurance'] },
    ])
    const forms = [campFormDraft(first)]
    await office.request('enrolments.saveForms', { campId, forms, fillPlaces: false })
    const { forms: after } = await office.request('enrolments.ofCamp', { campId })
    expect(after).toMatchObject([{ state: 'enrolled', missing: [], allergy: '花生' }])
  })
})

describe('a place in a camp', () => {
  it('goes to the first in line when it becomes free, never beyond the quota', async () => {
    const { office, campId, ids, forms, states } = await applied(2)
    await office.request('enrolments.saveForms', { campId, forms, fillPlaces: true })
    const [first = 0, , third = 0] = ids
    const full = await office.refusal('enrolments.enrol', { campId, childIds: [third] })
    expect(full.code).toBe('CAMP_FULL')
    const reason = '随父母外出'
    expect(await office.request('enrolments.withdraw', { campId, childId: first, reason })).toEqual(
      {
        free: 1,
        waiting: 1,
      },
    )
    await office.request('enrolments.enrol', { campId, childIds: [third] })
    expect(await states()).toEqual([
      ['吴敏', 'enrolled', null],
      ['周远', 'enrolled', null],
      ['陈小明', 'withdrawn', null],
    ])
    const again = { campId, childId: first, reason }
    expect((await office.refusal('enrolments.withdraw', again)).code).toBe('ENROLMENT_ALREADY_OUT')
  })

  it('is not given to somebody who was turned down, until they apply anew', async () => {
    const { office, campId, ids, forms, states } = await applied(5, ['陈小明'])
    const [childId = 0] = ids
    await office.request('enrolments.saveForms', { campId, forms, fillPlaces: false })
    await office.request('enrolments.decline', { campId, childId, reason: '年龄不合适' })
    const refusal = await office.refusal('enrolments.enrol', { campId, childIds: [childId] })
    expect(refusal).toEqual({ code: 'ENROLMENT_NOT_WAITING', details: { name: '陈小明' } })
    await office.request('enrolments.saveForms', { campId, forms, fillPlaces: false })
    expect(await states()).toEqual([['陈小明', 'waiting', 1]])
  })

  it('taken at the roster has an empty form, which lacks everything, and a withdrawal closes it', async () => {
    const office = await openOffice()
    office.clock.moveTo('2026-07-01')
    const { camp, childIds } = await openCamp(office, ['陈小明'])
    const [childId = 0] = childIds
    const list = () => office.request('enrolments.ofCamp', { campId: camp.id })
    expect((await list()).forms).toMatchObject([
      { state: 'enrolled', missing: ['consent', 'health', 'contact', 'insurance'] },
    ])
    await office.request('camps.withdraw', { campId: camp.id, childId, withdrawnOn: '2026-07-06' })
    expect((await list()).forms).toMatchObject([{ state: 'withdrawn' }])
  })

  it('ends on the day after the last one attended, and the days stay counted (R13)', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    const [childId = 0] = childIds
    await office.request('camps.recordDay', campDay(camp, '2026-07-06', childIds))
    await office.request('enrolments.withdraw', { campId: camp.id, childId, reason: '生病' })
    const { roster } = await office.request('camps.get', { id: camp.id })
    expect(roster[0]).toMatchObject({ withdrawnOn: '2026-07-07', daysThere: 1 })
  })
})

describe('a child that has something else to do at the time of the camp', () => {
  it('is taken in only with a reason, and the other thing is named', async () => {
    const office = await openOffice()
    office.clock.moveTo('2026-07-01')
    const { childIds } = await openTerm(office, ['陈小明'], {
      startsOn: '2026-06-29',
      endsOn: '2026-07-31',
      weekdays: [1],
    })
    const camp = await office.request('camps.schedule', campDraft())
    const block = blockDraft({ startsAt: '16:30', endsAt: '17:30' })
    await office.request('programmes.addBlock', { campId: camp.id, block })
    const forms = childIds.map((id) => campFormDraft(id))
    const input = { campId: camp.id, forms, fillPlaces: true }
    expect((await office.refusal('enrolments.saveForms', input)).code).toBe('BOOKING_CLASH')
    const { forms: none } = await office.request('enrolments.ofCamp', { campId: camp.id })
    expect(none).toEqual([])
    const direct = { campId: camp.id, childIds: [...childIds] }
    expect((await office.refusal('camps.enrol', direct)).code).toBe('BOOKING_CLASH')
    const reasoned = { ...input, clashReason: '当天辅导请假' }
    expect(await office.request('enrolments.saveForms', reasoned)).toMatchObject({ enrolled: 1 })
  })
})

describe('health on the forms', () => {
  it('is kept from the desk until the day before the camp, and never shown to finance', async () => {
    const { office, campId, forms } = await applied(5)
    await office.request('enrolments.saveForms', { campId, forms, fillPlaces: true })
    const password = 'desk-in-the-hall'
    for (const role of ['duty', 'finance'] as const) {
      const account = { loginName: role, displayName: role, role, password }
      await office.request('accounts.add', account)
    }
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', { loginName: 'duty', password })
    const early = await office.request('enrolments.ofCamp', { campId })
    expect(early).toMatchObject({ showsHealth: false })
    expect(early.forms.map(({ allergy }) => allergy)).toEqual(['', '', ''])
    office.clock.moveTo('2026-07-05')
    const held = await office.request('enrolments.ofCamp', { campId })
    expect(held.forms.map(({ allergy }) => allergy)).toEqual(['花生', '花生', '花生'])
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', { loginName: 'finance', password })
    expect((await office.refusal('enrolments.ofCamp', { campId })).code).toBe('NOT_ALLOWED')
  })
})
