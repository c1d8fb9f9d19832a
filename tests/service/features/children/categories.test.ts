import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { openOffice } from '#tests/support/office.ts'

describe('changing the categories of a child', () => {
  it('ends and opens periods, and keeps what held before', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, {}, ['L01', 'K04'])
    const changed = await office.request('children.setCategories', {
      id,
      codes: ['K04', 'K06'],
      on: '2026-06-01',
    })
    expect(
      changed.categories.map(({ code, startsOn, endedOn }) => [code, startsOn, endedOn]),
    ).toEqual([
      ['L01', '2026-01-05', '2026-06-01'],
      ['K04', '2026-01-05', null],
      ['K06', '2026-06-01', null],
    ])
    expect(changed.populations).toEqual(['in-difficulty'])
  })

  it('lets a category hold again after it was ended', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, {}, ['L01'])
    await office.request('children.setCategories', { id, codes: [], on: '2026-03-01' })
    const again = await office.request('children.setCategories', {
      id,
      codes: ['L01'],
      on: '2026-05-01',
    })
    expect(again.categories).toHaveLength(2)
    expect(again.populations).toEqual(['left-behind'])
  })

  it.each([
    ['in the future', [], '2026-10-09', 'CATEGORY_IN_FUTURE'],
    ['before the category began', [], '2026-01-04', 'CATEGORY_ENDED_BEFORE_START'],
    ['for a category the child is too old for', ['L01', 'L02'], '2026-09-30', 'CATEGORY_AGE'],
  ] as const)('is refused %s', async (_why, codes, on, code) => {
    const office = await openOffice()
    const { id, categories } = await addChild(office, { bornOn: '2010-09-30' }, ['L01'])
    const refusal = await office.refusal('children.setCategories', { id, codes, on })
    expect(refusal.code).toBe(code)
    expect((await office.request('children.get', { id })).categories).toEqual(categories)
  })

  it('is refused when a period would overlap an earlier one of the same category', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, {}, ['L01'])
    await office.request('children.setCategories', { id, codes: [], on: '2026-05-01' })
    const refusal = await office.refusal('children.setCategories', {
      id,
      codes: ['L01'],
      on: '2026-04-01',
    })
    expect(refusal).toEqual({
      code: 'CATEGORY_OVERLAPS',
      details: { category: '父母双方外出留守儿童', endedOn: '2026-05-01' },
    })
  })
})
