import { expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

async function due(office: Office) {
  const { duties } = await office.request('workbench.today', {})
  return duties
    .filter(({ code }) => code === 'age-turn')
    .map(({ subject, dueOn, isLate }) => [subject, dueOn, isLate])
}

it('asks for what a birthday brings, and goes on asking until it is done', async () => {
  const office = await openOffice()
  await addChild(office, { name: '甲', bornOn: '2012-10-20' })
  const second = await addChild(office, { name: '乙', bornOn: '2010-10-05' }, ['L01'])
  await addChild(office, { name: '丙', bornOn: '2010-10-05' })
  const grown = await addChild(office, { name: '丁', bornOn: '2008-09-01' })
  await addChild(office, { name: '戊', bornOn: '2015-10-20' })
  expect(await due(office)).toEqual([
    ['丁 满18周岁，退出登记', '2026-09-01', true],
    ['乙 满16周岁，留守身份终止', '2026-10-05', true],
    ['甲 满14周岁，补签本人同意', '2026-10-20', false],
  ])
  await office.request('children.setCategories', { id: second.id, codes: [], on: '2026-10-05' })
  const leaving = { id: grown.id, leftOn: '2026-09-01', reason: 'came-of-age' } as const
  await office.request('children.leave', leaving)
  expect(await due(office)).toEqual([['甲 满14周岁，补签本人同意', '2026-10-20', false]])
})
