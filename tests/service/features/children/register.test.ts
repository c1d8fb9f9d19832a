import { describe, expect, it } from 'vitest'
import { addChild, childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { openOffice } from '#tests/support/office.ts'

const CARD = { idType: 'identity-card', noIdReason: '' } as const

describe('registering a child', () => {
  it('gives running numbers of the year, spells the name, and tells every window', async () => {
    const office = await openOffice()
    await addChild(office, { name: '吕梅' }, ['L01', 'K04'])
    const second = await addChild(office, { name: '单丹' })
    office.clock.moveTo('2027-01-04')
    const third = await addChild(office, { name: '曾敏' })
    const list = await office.request('children.list', {})
    expect(list.map((child) => child.number)).toEqual(['2026-0001', '2026-0002', '2027-0001'])
    expect(list[0]).toMatchObject({
      pinyin: 'lvmei lumei',
      initials: 'lm',
      age: 8,
      isActive: true,
      populations: ['in-difficulty', 'left-behind'],
      categories: ['L01', 'K04'],
    })
    expect([second.pinyin, third.pinyin]).toEqual(['shandan', 'zengmin'])
    expect(office.events).toContainEqual({ type: 'changed', features: ['children', 'workbench'] })
  })

  it('shows the ID number masked, in the register and in the file', async () => {
    const office = await openOffice()
    const idNumber = idNumberOf('2018-03-01')
    const { id } = await addChild(office, { ...CARD, idNumber: ` ${idNumber.toLowerCase()} ` })
    const [line] = await office.request('children.list', {})
    expect(line?.maskedIdNumber).toBe(`350902********${idNumber.slice(-4)}`)
    expect(JSON.stringify(line)).not.toContain(idNumber)
    const file = await office.request('children.get', { id })
    expect(file.maskedIdNumber).toBe(line?.maskedIdNumber)
    expect(JSON.stringify(file)).not.toContain(idNumber)
  })

  it.each([
    [
      'a check digit that does not fit',
      { idNumber: '350902201803010023' },
      'CHILD_ID_NUMBER_WRONG',
    ],
    [
      'a number cut off by a spreadsheet',
      { idNumber: '350902201803010000' },
      'CHILD_ID_NUMBER_WRONG',
    ],
    ['another birth day than the number', { bornOn: '2018-03-02' }, 'CHILD_BIRTH_NOT_OF_ID'],
    ['another sex than the number', { sex: 'male' }, 'CHILD_SEX_NOT_OF_ID'],
    [
      'a birth in the future',
      { bornOn: '2026-10-09', registeredOn: '2026-10-09' },
      'CHILD_BORN_IN_FUTURE',
    ],
    ['a registration in the future', { registeredOn: '2026-10-09' }, 'CHILD_REGISTERED_IN_FUTURE'],
  ] as const)('refuses %s', async (_what, overrides, code) => {
    const office = await openOffice()
    const child = childDraft({ ...CARD, idNumber: idNumberOf('2018-03-01'), ...overrides })
    const refusal = await office.refusal('children.add', { child, categories: [] })
    expect(refusal.code).toBe(code)
    expect(await office.request('children.list', {})).toEqual([])
  })

  it('wants a reason for a child without a document', async () => {
    const office = await openOffice()
    const refusal = await office.refusal('children.add', {
      child: childDraft({ noIdReason: ' ' }),
      categories: [],
    })
    expect(refusal.details).toMatchObject({ fields: [{ path: 'child.noIdReason' }] })
    expect((await addChild(office, { noIdReason: '未上户口' })).maskedIdNumber).toBeNull()
  })

  it('gives the number of the child that is registered with an ID number already, never its name', async () => {
    const office = await openOffice()
    const idNumber = idNumberOf('2018-03-01')
    await addChild(office, { ...CARD, idNumber })
    const child = childDraft({ ...CARD, idNumber, name: '别名' })
    const refusal = await office.refusal('children.add', { child, categories: [] })
    expect(refusal).toEqual({
      code: 'CHILD_ID_TAKEN',
      details: { number: '2026-0001' },
    })
  })

  it('asks once before a second child of one name and birth day', async () => {
    const office = await openOffice()
    await addChild(office)
    const again = { child: childDraft({ village: '后山村' }), categories: [] }
    const refusal = await office.refusal('children.add', again)
    expect(refusal).toEqual({
      code: 'CHILD_SAME_NAME',
      details: { number: '2026-0001' },
    })
    await office.request('children.add', { ...again, confirmSameName: true })
    expect(await office.request('children.list', {})).toHaveLength(2)
  })

  it('leaves nothing behind when a category is refused for the age', async () => {
    const office = await openOffice()
    const child = childDraft({ bornOn: '2010-01-05' })
    const refusal = await office.refusal('children.add', { child, categories: ['K04', 'L01'] })
    expect(refusal).toEqual({
      code: 'CATEGORY_AGE',
      details: { category: '父母双方外出留守儿童', below: 16 },
    })
    expect(await office.request('children.list', {})).toEqual([])
  })
})

describe('correcting a file', () => {
  it('keeps number and categories, and lets a child keep its own ID number', async () => {
    const office = await openOffice()
    const idNumber = idNumberOf('2018-03-01')
    const { id, number } = await addChild(office, { ...CARD, idNumber }, ['L01'])
    const child = childDraft({
      ...CARD,
      idNumber,
      name: '林晓雨',
      guardianPhone: '０５９３ 2891234',
    })
    const changed = await office.request('children.update', { id, child })
    expect(changed).toMatchObject({
      number,
      name: '林晓雨',
      pinyin: 'linxiaoyu',
      guardianPhone: '0593-2891234',
    })
    expect(changed.categories.map((period) => period.code)).toEqual(['L01'])
  })

  it('asks when the new name is that of another child, not when it stays', async () => {
    const office = await openOffice()
    await addChild(office)
    const { id } = await addChild(office)
    await office.request('children.update', { id, child: childDraft({ note: '双胞胎' }) })
    const other = await addChild(office, { name: '林大雨' })
    const refusal = await office.refusal('children.update', { id: other.id, child: childDraft() })
    expect(refusal.code).toBe('CHILD_SAME_NAME')
  })
})

describe('leaving the register', () => {
  it('takes the child off from that day on, and back on again with its categories', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, {}, ['L01'])
    await office.request('children.leave', { id, leftOn: '2026-10-08', reason: 'moved-away' })
    const [gone] = await office.request('children.list', {})
    expect(gone).toMatchObject({ isActive: false, populations: [], leftReason: 'moved-away' })
    expect(await office.request('children.choices', {})).toMatchObject([{ isActive: false }])
    const back = await office.request('children.rejoin', { id })
    expect(back).toMatchObject({ isActive: true, leftOn: null, populations: ['left-behind'] })
  })

  it.each([
    ['before the registration', '2026-01-04', 'CHILD_LEFT_BEFORE_REGISTERED'],
    ['in the future', '2026-10-09', 'CHILD_LEFT_IN_FUTURE'],
  ])('is refused %s', async (_when, leftOn, code) => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const refusal = await office.refusal('children.leave', { id, leftOn, reason: 'other' })
    expect(refusal.code).toBe(code)
  })

  it('is refused twice, and so is coming back without having left', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    expect((await office.refusal('children.rejoin', { id })).code).toBe('CHILD_NOT_LEFT')
    const leave = { id, leftOn: '2026-10-01', reason: 'died' } as const
    await office.request('children.leave', leave)
    expect((await office.refusal('children.leave', leave)).code).toBe('CHILD_ALREADY_LEFT')
  })
})
