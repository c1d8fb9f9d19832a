import { describe, expect, it } from 'vitest'
import type { RouteInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import { addChild, childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const SIBLING = { name: '林小军', sex: 'male', bornOn: '2020-04-02' } as const

const guardian = (over: object = {}): RouteInput<'families.change'>['change'] => ({
  fact: 'guardianship',
  personId: null,
  name: '林秀英',
  relation: '90',
  phone: '13900000009',
  kind: 'entrusted',
  supervision: 'fair',
  ...over,
})

function change(
  office: Office,
  childId: ChildId,
  on: string,
  what: RouteInput<'families.change'>['change'],
) {
  return office.request('families.change', { childId, on, change: what })
}

describe('the family of a child', () => {
  it('is shared with a brother who is registered into it, its people with their one number', async () => {
    const office = await openOffice()
    const first = await addChild(office, { fatherName: '林大勇', fatherPlace: '广州' })
    const [candidate] = await office.request('families.candidates', {
      name: '林阿福',
      phone: '13800000001',
    })
    expect(candidate?.children).toEqual([{ number: first.number, name: '林小雨' }])
    const second = await office.request('children.add', {
      child: childDraft({ ...SIBLING, guardianPhone: '13800000002', fatherName: '林大勇' }),
      categories: [],
      familyId: candidate?.familyId,
    })
    const family = await office.request('families.ofChild', { childId: second.id })
    expect(family.siblings.map(({ number }) => number)).toEqual([first.number])
    expect(family.people.map(({ name, relation }) => [name, relation])).toEqual([
      ['林大勇', '51'],
      ['林阿福', '61'],
    ])
    const sister = await office.request('children.get', { id: first.id })
    expect(sister).toMatchObject({ guardianPhone: '13800000002', fatherPlace: '广州' })
  })

  it('stays apart for a child of another family with people of the same names', async () => {
    const office = await openOffice()
    const first = await addChild(office)
    const second = await addChild(office, { ...SIBLING, guardianPhone: '13800000003' })
    const family = await office.request('families.ofChild', { childId: second.id })
    expect(family.siblings).toEqual([])
    const sister = await office.request('children.get', { id: first.id })
    expect(sister.guardianPhone).toBe('13800000001')
  })

  it('keeps the ID number of a guardian masked; it is shown for a reason that is logged', async () => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    const [person] = (await office.request('families.ofChild', { childId })).people
    const personId = personIdSchema.parse(person?.id)
    const idNumber = idNumberOf('1958-03-01', 1)
    const fields = { name: '林阿福', sex: null, bornOn: null, phone: '', otherPhone: '', work: '' }
    const family = await office.request('families.correctPerson', {
      childId,
      personId,
      person: { ...fields, idNumber },
    })
    expect(JSON.stringify(family)).not.toContain(idNumber)
    expect(family.people[0]?.maskedIdNumber).toBe(`350902********${idNumber.slice(-4)}`)
    const shown = await office.request('families.revealIdNumber', {
      childId,
      personId,
      reason: '核对身份',
    })
    expect(shown.idNumber).toBe(idNumber)
  })

  it.each([
    ['a guardian born after the child', { bornOn: '2019-01-01' }, 'PERSON_YOUNGER_THAN_CHILD'],
    ['a damaged number', { idNumber: '350902195803010000' }, 'PERSON_ID_NUMBER_WRONG'],
    [
      'a birth the number does not say',
      { bornOn: '1958-03-02', idNumber: idNumberOf('1958-03-01', 1) },
      'PERSON_BIRTH_NOT_OF_ID',
    ],
    [
      'a sex the number does not say',
      { sex: 'female', idNumber: idNumberOf('1958-03-01', 1) },
      'PERSON_SEX_NOT_OF_ID',
    ],
  ] as const)('refuses %s', async (_what, wrong, code) => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    const [person] = (await office.request('families.ofChild', { childId })).people
    const fields = { name: '林阿福', sex: null, bornOn: null, phone: '', otherPhone: '', work: '' }
    const refusal = await office.refusal('families.correctPerson', {
      childId,
      personId: person?.id,
      person: { ...fields, ...wrong },
    })
    expect(refusal.code).toBe(code)
  })
})

describe('a change from a day on', () => {
  it('ends what held and keeps it; the register shows what holds now', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    await change(office, id, '2026-09-01', {
      fact: 'schooling',
      school: '城南中学',
      grade: 'grade-7',
      boarding: true,
      state: 'enrolled',
    })
    await change(office, id, '2026-08-01', {
      fact: 'residence',
      village: '下洋村',
      address: '3 号',
    })
    const family = await change(office, id, '2026-07-01', guardian())
    expect(
      family.schoolings.map(({ school, startsOn, endedOn }) => [school, startsOn, endedOn]),
    ).toEqual([
      ['城南中心小学', '2026-01-05', '2026-09-01'],
      ['城南中学', '2026-09-01', null],
    ])
    const [line] = await office.request('children.list', {})
    expect(line).toMatchObject({
      school: '城南中学',
      grade: 'grade-7',
      village: '下洋村',
      guardianName: '林秀英',
      guardianRelation: '90',
      guardianPhone: '13900000009',
    })
    expect(family.people.map(({ name }) => name)).toEqual(['林阿福', '林秀英'])
  })

  it('counts in a quarter report as things were on its last day', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, {}, ['K04'])
    await change(office, id, '2026-07-01', {
      fact: 'schooling',
      school: '城南中学',
      grade: 'grade-7',
      boarding: null,
      state: 'enrolled',
    })
    const children = []
    for (const day of ['2026-04-01', '2026-07-01']) {
      const made = await office.request('reports.make', { kind: 'quarter', day })
      const report = await office.request('reports.get', { id: made.id })
      const table = report.tables.find(({ id: name }) => name === 'children')
      const total = (key: string) =>
        table?.rows.find((row) => row.key === key)?.figures['total']?.value
      children.push([total('stage-primary'), total('stage-junior')])
    }
    expect(children).toEqual([
      [1, 0],
      [0, 1],
    ])
  })

  it('has nobody as the guardian when that is so', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const nobody = { personId: null, name: '', relation: null, phone: '', kind: 'nobody' }
    const family = await change(
      office,
      id,
      '2026-07-01',
      guardian({ ...nobody, supervision: 'nobody' }),
    )
    expect(family.guardianships.at(-1)).toMatchObject({ personId: null, kind: 'nobody' })
    expect((await office.request('children.get', { id })).guardianName).toBe('')
  })

  it.each([
    ['in the future', '2026-10-09', guardian(), 'PERIOD_IN_FUTURE'],
    ['before the child was born', '2018-02-28', guardian(), 'PERIOD_BEFORE_BIRTH'],
    ['not after what it ends', '2026-01-05', guardian(), 'PERIOD_NOT_AFTER_START'],
    [
      'that changes nothing',
      '2026-07-01',
      { fact: 'residence', village: '上坪村', address: '' },
      'PERIOD_SAME',
    ],
    ['of a guardian without a name', '2026-07-01', guardian({ name: '' }), 'INVALID_INPUT'],
    [
      'of a disability without its grade',
      '2026-07-01',
      {
        fact: 'health',
        state: 'disabled',
        words: '',
        disabilityKind: 'hearing',
        disabilityGrade: null,
        certificate: '',
      },
      'INVALID_INPUT',
    ],
  ] as const)('is refused %s', async (_what, on, what, code) => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    const before = await office.request('families.ofChild', { childId })
    const refusal = await office.refusal('families.change', { childId, on, change: what })
    expect(refusal.code).toBe(code)
    expect(await office.request('families.ofChild', { childId })).toEqual(before)
  })
})

describe('a correction', () => {
  it('rewrites what is on file without a new period', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const child = childDraft({ school: '城北中心小学', guardianName: '林阿富' })
    await office.request('children.update', { id, child })
    const family = await office.request('families.ofChild', { childId: id })
    expect(family.schoolings.map(({ school }) => school)).toEqual(['城北中心小学'])
    expect(family.people.map(({ name }) => name)).toEqual(['林阿富'])
  })

  it('of a name leaves the person another child shares, and the guardian of the past', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const { familyId } = (
      await office.request('families.candidates', { name: '林阿福', phone: '13800000001' })
    )[0] ?? { familyId: undefined }
    const brother = childDraft(SIBLING)
    const second = await office.request('children.add', {
      child: brother,
      categories: [],
      familyId,
    })
    const corrected = { ...brother, guardianName: '林桂英', guardianRelation: '62' } as const
    await office.request('children.update', { id: second.id, child: corrected })
    expect((await office.request('children.get', { id })).guardianName).toBe('林阿福')
    expect((await office.request('children.get', { id: second.id })).guardianName).toBe('林桂英')
  })

  it('of days never lets two periods meet', async () => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    const family = await change(office, childId, '2026-07-01', guardian())
    const [first] = family.guardianships
    const order = { childId, fact: 'guardianship', id: first?.id ?? 0, reason: '写错日期' } as const
    const refusal = await office.refusal('families.correctPeriod', {
      ...order,
      startsOn: '2026-01-05',
      endedOn: '2026-07-02',
    })
    expect(refusal.code).toBe('PERIOD_OVERLAPS')
    const mended = await office.request('families.correctPeriod', {
      ...order,
      startsOn: '2025-12-01',
      endedOn: '2026-07-01',
    })
    expect(mended.guardianships[0]?.startsOn).toBe('2025-12-01')
  })
})
