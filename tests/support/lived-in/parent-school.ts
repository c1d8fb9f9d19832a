import { inviteTargets, markOf, planParentSession } from '#tests/support/factories/parent-school.ts'
import type { Office } from '#tests/support/office.ts'

/**
 * Session 1 was held and the second guardian was not there; 3 was cancelled; to 2, which is planned,
 * and to 4 of today the first guardian is invited.
 */
export async function liveWithParentSchool(office: Office): Promise<void> {
  const held = await planParentSession(office, { day: '2026-09-20', title: '暑期安全回顾' })
  const [first, second] = await inviteTargets(office, held.id, (_target, index) => index < 2)
  if (first === undefined || second === undefined) throw new Error('no guardians')
  await office.request('parent-school.record', {
    id: held.id,
    marks: [
      { ...markOf(first.personId), score: 5, feedback: '讲得明白' },
      markOf(second.personId, 'absent'),
    ],
    otherGuests: 2,
    summary: '介绍了溺水的预防',
  })
  const planned = await planParentSession(office, { day: '2026-10-20', topic: 'safety' })
  await inviteTargets(office, planned.id, ({ personId }) => personId === first.personId)
  const { id } = await planParentSession(office, { day: '2026-10-21' })
  await office.request('parent-school.cancel', { id, reason: '台风' })
  const today = await planParentSession(office, { topic: 'grandparents' })
  await inviteTargets(office, today.id, ({ personId }) => personId === first.personId)
}
