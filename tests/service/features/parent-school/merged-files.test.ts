import { describe, expect, it } from 'vitest'
import { mergeOrder } from '#tests/support/factories/duplicates.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { inviteTargets, markOf, planParentSession } from '#tests/support/factories/parent-school.ts'
import { openOffice } from '#tests/support/office.ts'

describe('two files of one child at the parent school', () => {
  it('become one guest, who was there if either was', async () => {
    const office = await openOffice()
    const one = await addChild(office, { name: '程远', bornOn: '2017-02-03' })
    const other = await addChild(office, { name: '程远', bornOn: '2017-02-03' })
    const { id } = await planParentSession(office)
    const targets = await inviteTargets(office, id)
    const marks = targets.map(({ personId, children }) =>
      markOf(personId, children.some(({ childId }) => childId === other.id) ? 'present' : 'absent'),
    )
    await office.request('parent-school.record', { id, marks, otherGuests: 0, summary: '' })
    await office.request('duplicates.merge', await mergeOrder(office, one.id, other.id))
    const { guests } = await office.request('parent-school.get', { id })
    expect(guests.map(({ name, status }) => [name, status])).toEqual([['林阿福', 'present']])
    expect(guests[0]?.children.map(({ childId }) => childId)).toEqual([one.id])
  })
})
