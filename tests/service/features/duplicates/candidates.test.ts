import { describe, expect, it } from 'vitest'
import { addChild, childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { mergeOrder, registerTwice } from '#tests/support/factories/duplicates.ts'
import { openOffice } from '#tests/support/office.ts'

describe('files that may be of one child', () => {
  it('are listed with their reasons, those who left included, the older number on the left', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    await office.request('children.leave', {
      id: second.id,
      leftOn: '2026-05-01',
      reason: 'moved-away',
    })
    const candidates = await office.request('duplicates.candidates', {})
    expect(candidates).toMatchObject([
      {
        left: { id: first.id, number: first.number },
        right: { id: second.id, leftOn: '2026-05-01' },
        strength: 'sure',
        reasons: ['same-name-and-birth'],
      },
    ])
    expect(await office.request('duplicates.count', {})).toEqual({ count: 1 })
  })

  it('do not include a child whose data were erased', async () => {
    const office = await openOffice()
    const [, second] = await registerTwice(office)
    const { id } = second
    await office.request('children.leave', { id, leftOn: '2026-03-05', reason: 'moved-away' })
    await office.request('privacy.archive', { id, reason: '已迁出' })
    expect(await office.request('duplicates.count', {})).toEqual({ count: 1 })
    office.clock.moveTo('2046-01-01')
    await office.request('privacy.anonymise', {
      id,
      basis: 'retention-over',
      reason: '保存期满',
      confirmation: `匿名化${second.number}`,
    })
    expect(await office.request('duplicates.count', {})).toEqual({ count: 0 })
  })
})

describe('“不是同一名儿童”', () => {
  it('is remembered with who, when and why, and can be taken back', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const reason = '双胞胎姐妹，户口簿两页'
    const { id } = await office.request('duplicates.dismiss', {
      leftId: second.id,
      rightId: first.id,
      reason,
    })
    expect(await office.request('duplicates.count', {})).toEqual({ count: 0 })
    expect(await office.request('duplicates.dismissed', {})).toMatchObject([
      { id, reason, decidedBy: '林静', left: { id: first.id }, right: { id: second.id } },
    ])
    await office.request('duplicates.takeBack', { id })
    expect(await office.request('duplicates.count', {})).toEqual({ count: 1 })
    expect(await office.request('duplicates.dismissed', {})).toEqual([])
  })

  it('is asked again only when what made them alike changed', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const pair = { leftId: first.id, rightId: second.id, reason: '同名同日生' }
    await office.request('duplicates.dismiss', pair)
    const draft = childDraft({ registeredOn: '2026-03-02', village: '下坪村', note: '走读' })
    const change = { id: second.id, confirmSameName: true }
    await office.request('children.update', { ...change, child: draft })
    expect(await office.request('duplicates.count', {})).toEqual({ count: 0 })
    await office.request('children.update', {
      ...change,
      child: { ...draft, bornOn: '2018-01-03' },
    })
    expect(await office.request('duplicates.candidates', {})).toMatchObject([
      { reasons: ['near-birth-same-phone'] },
    ])
  })

  it('does not stand in the way of undoing an import or keeping a file closed', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    await office.request('duplicates.dismiss', {
      leftId: first.id,
      rightId: second.id,
      reason: '同名同日生',
    })
    await office.request('duplicates.merge', await mergeOrder(office, first.id, second.id))
    expect(await office.request('duplicates.dismissed', {})).toEqual([])
  })

  it('is refused for two files that nothing makes alike, and for a file and itself', async () => {
    const office = await openOffice()
    const [first, , other] = await registerTwice(office)
    const refused = (leftId: number, rightId: number) =>
      office.refusal('duplicates.dismiss', { leftId, rightId, reason: '看过' })
    expect(await refused(first.id, other.id)).toMatchObject({ code: 'DUPLICATE_NOT_ALIKE' })
    expect(await refused(first.id, first.id)).toMatchObject({ code: 'DUPLICATE_SAME_CHILD' })
    expect(await refused(first.id, 9999)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('the ID number is shown masked, side by side too', async () => {
  const office = await openOffice()
  const idNumber = idNumberOf('2018-03-01')
  const first = await addChild(office, { idType: 'identity-card', idNumber, noIdReason: '' })
  const second = await addChild(office, { note: '第二份' })
  const compared = await office.request('duplicates.compare', {
    leftId: second.id,
    rightId: first.id,
  })
  expect(compared.left).toMatchObject({ id: first.id, documentState: 'valid' })
  expect(compared.right).toMatchObject({ documentState: 'none', maskedIdNumber: null })
  expect(JSON.stringify(compared)).not.toContain(idNumber)
  expect(JSON.stringify(await office.request('duplicates.candidates', {}))).not.toContain(idNumber)
})
