import { expect, it } from 'vitest'
import { addClass } from '#tests/support/factories/classes.ts'
import { openTerm } from '#tests/support/factories/tutoring.ts'
import { openOffice } from '#tests/support/office.ts'

it('a child who is in a class at that time joins the roster only with a reason', async () => {
  const office = await openOffice()
  const { term } = await openTerm(office, [])
  const { term: other, childIds } = await openTerm(office, ['陈一'], {
    name: '另一学期',
    weekdays: [7],
  })
  const { id: classId } = await addClass(office, {
    slots: [{ weekday: 3, startsAt: '17:00', endsAt: '18:30' }],
  })
  await office.request('classes.join', { classId, joinedOn: '2026-10-08', childIds: [...childIds] })
  const wanted = { termId: term.id, joinedOn: '2026-10-08', childIds: [...childIds] }
  const refusal = await office.refusal('tutoring.join', wanted)
  expect(refusal).toMatchObject({
    code: 'BOOKING_CLASH',
    details: { clashes: expect.arrayContaining([expect.objectContaining({ name: '陈一' })]) },
  })
  const before = await office.request('tutoring.term', { id: term.id })
  expect(before.members).toEqual([])
  await office.request('tutoring.join', { ...wanted, clashReason: '周三先上书法' })
  const after = await office.request('tutoring.term', { id: term.id })
  expect(after.members.map(({ name }) => name)).toEqual(['陈一'])
  expect(other.id).not.toBe(term.id)
})
