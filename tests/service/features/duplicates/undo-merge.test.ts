import { describe, expect, it } from 'vitest'
import { addChild, childDraft } from '#tests/support/factories/children.ts'
import { addScan } from '#tests/support/factories/attachments.ts'
import {
  ALL_FROM_SURVIVOR,
  dumpWithoutLog,
  mergeOrder,
  registerTwice,
} from '#tests/support/factories/duplicates.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const LOSER_EVERYWHERE = {
  fields: {
    name: 'loser',
    sex: 'loser',
    bornOn: 'loser',
    document: 'loser',
    ethnicCode: 'loser',
    registeredOn: 'loser',
    leaving: 'loser',
    note: 'loser',
  },
  periods: {
    guardianship: 'loser',
    schooling: 'loser',
    residence: 'loser',
    health: 'loser',
    whereabouts: 'loser',
  },
  family: 'loser',
} as const

const reason = '核对户口簿，是两名儿童'

function undo(office: Office, id: number) {
  return office.request('duplicates.undo', { id, reason })
}

describe('taking a merge back', () => {
  it.each([
    ['everything from the file that stays', {}],
    ['everything from the file that is closed', LOSER_EVERYWHERE],
    ['the family of the other file', { family: 'loser' }],
  ] as const)('restores every row after %s', async (_what, choices) => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    await addScan(office, { subjectId: second.id })
    await office.request('children.add', {
      child: childDraft({ name: '林小军', bornOn: '2020-04-02', fatherName: '林大勇' }),
      categories: [],
      familyId: (
        await office.request('families.candidates', {
          name: '林阿福',
          phone: '13800000004',
        })
      )[0]?.familyId,
    })
    await office.request('families.change', {
      childId: first.id,
      on: '2026-02-01',
      change: { fact: 'residence', village: '中坪村', address: '' },
    })
    const before = await dumpWithoutLog(office)
    const order = await mergeOrder(office, first.id, second.id, choices)
    const { id } = await office.request('duplicates.merge', order)
    expect(await dumpWithoutLog(office)).not.toBe(before)
    await undo(office, id)
    expect(await dumpWithoutLog(office)).toBe(before)
  })

  it('is told in the log of both files, with the reason', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const order = await mergeOrder(office, first.id, second.id)
    const { id } = await office.request('duplicates.merge', order)
    await undo(office, id)
    const access = await office.request('audit.childAccess', { childId: second.id })
    const acts = access.people.flatMap(({ accesses }) => accesses)
    expect(acts.filter(({ route }) => route.startsWith('duplicates.'))).toMatchObject([
      { route: 'duplicates.undo', reason },
      { route: 'duplicates.merge', reason: order.reason },
      { route: 'duplicates.compare' },
    ])
  })

  it('leaves what happened to other children since, though their rows got the numbers of taken ones', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const { id } = await office.request(
      'duplicates.merge',
      await mergeOrder(office, first.id, second.id, LOSER_EVERYWHERE),
    )
    const later = await addChild(office, { name: '赵一', bornOn: '2019-09-09', school: '三小' })
    await undo(office, id)
    const register = await office.request('children.list', {})
    expect(register.find((child) => child.id === later.id)).toMatchObject({ school: '三小' })
    expect(register.find((child) => child.id === first.id)).toMatchObject({
      school: '城南中心小学',
      village: '上坪村',
      fatherPlace: '广州',
    })
    expect(register.find((child) => child.id === second.id)).toMatchObject({
      school: '第二小学',
      village: '下坪村',
      fatherPlace: '深圳',
      formerFiles: [],
    })
  })

  it('is refused with the records named when one of them was changed since', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const order = await mergeOrder(office, first.id, second.id)
    const { id } = await office.request('duplicates.merge', {
      ...order,
      periods: { ...order.periods, schooling: 'loser' },
    })
    await office.request('families.change', {
      childId: first.id,
      on: '2026-09-01',
      change: {
        fact: 'schooling',
        school: '第三小学',
        grade: 'grade-3',
        boarding: null,
        state: 'enrolled',
      },
    })
    const before = await dumpWithoutLog(office)
    expect(await office.refusal('duplicates.undo', { id, reason })).toEqual({
      code: 'DUPLICATE_UNDO_CHANGED',
      details: { records: '就学情况' },
    })
    expect(await dumpWithoutLog(office)).toBe(before)
  })

  it('goes from the last merge to the first, and a merged file leads to the one that stands', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const third = await addChild(office, { note: '第三份' })
    const start = await dumpWithoutLog(office)
    const one = await office.request(
      'duplicates.merge',
      await mergeOrder(office, second.id, third.id),
    )
    const other = await office.request(
      'duplicates.merge',
      await mergeOrder(office, first.id, second.id),
    )
    expect(await office.request('children.get', { id: third.id })).toMatchObject({ id: first.id })
    expect(await office.refusal('duplicates.undo', { id: one.id, reason })).toMatchObject({
      code: 'DUPLICATE_UNDO_CLOSED',
    })
    await undo(office, other.id)
    await undo(office, one.id)
    expect(await dumpWithoutLog(office)).toBe(start)
  })
})

describe('a merge is refused', () => {
  it('with itself, with an archived file, with a file merged already, and when a file was changed', async () => {
    const office = await openOffice()
    const [first, second, other] = await registerTwice(office)
    const order = await mergeOrder(office, first.id, second.id)
    const refused = async (over: object) =>
      (await office.refusal('duplicates.merge', { ...order, ...over })).code
    expect(await refused({ loserId: first.id })).toBe('DUPLICATE_SAME_CHILD')
    expect(await refused({ reason: ' ' })).toBe('INVALID_INPUT')
    await office.request('children.setCategories', { id: first.id, codes: [], on: '2026-05-01' })
    expect(await refused({})).toBe('DUPLICATE_STALE')
    await office.request('duplicates.merge', await mergeOrder(office, first.id, second.id))
    expect(
      await office.refusal('duplicates.compare', { leftId: second.id, rightId: other.id }),
    ).toEqual({ code: 'DUPLICATE_ALREADY_MERGED', details: { number: first.number } })
    const { id } = other
    await office.request('children.leave', { id, leftOn: '2026-05-01', reason: 'moved-away' })
    const last = await mergeOrder(office, first.id, id)
    await office.request('privacy.archive', { id, reason: '已迁出' })
    expect(await office.refusal('duplicates.merge', last)).toEqual({
      code: 'DUPLICATE_ARCHIVED',
      details: { number: other.number },
    })
  })

  it('when the chosen number and birth date, or the chosen dates, contradict each other', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    await office.request('children.leave', {
      id: first.id,
      leftOn: '2026-02-01',
      reason: 'moved-away',
    })
    const fields = { ...ALL_FROM_SURVIVOR, registeredOn: 'loser' } as const
    const order = await mergeOrder(office, first.id, second.id, { fields })
    expect(await office.refusal('duplicates.merge', order)).toMatchObject({
      code: 'DUPLICATE_DATES_WRONG',
    })
  })
})
