import type { Office } from '#tests/support/office.ts'

/**
 * Records of this feature that the hostile payloads refer to: two groups, a duty, a day at which two
 * children were signed in at the desk, and a day on which everybody went home.
 */
export async function liveWithTutoring(office: Office): Promise<void> {
  for (const name of ['低年级组', '高年级组']) {
    await office.request('tutoring.saveGroup', {
      termId: 1,
      id: null,
      group: { name, roomId: null, tutorId: null },
    })
  }
  await office.request('tutoring.assignGroup', { termId: 1, groupId: 1, memberIds: [1] })
  await office.request('tutoring.saveDuty', {
    termId: 1,
    duty: [{ weekday: 1, memberIds: [1] }],
  })
  await office.request('tutoring.signIn', {
    termId: 1,
    day: '2026-09-29',
    childIds: [1, 2],
    at: '16:31',
  })
  const { children } = await office.request('tutoring.desk', { termId: 1, day: '2026-09-28' })
  await office.request('tutoring.settleAbsence', {
    termId: 1,
    day: '2026-09-28',
    childIds: children.map(({ childId }) => childId),
    status: 'excused',
  })
  await office.request('tutoring.logCall', {
    termId: 1,
    day: '2026-09-28',
    childId: 2,
    person: '外婆',
    phone: '13800000001',
    reached: true,
    outcome: '家里有事，请假一天',
  })
}
