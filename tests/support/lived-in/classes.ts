import type { Office } from '#tests/support/office.ts'
import { addClass } from '#tests/support/factories/classes.ts'

/** A class with a called, a waiting and a cancelled session; others to choose, to end, to reopen. */
export async function liveWithClasses(office: Office): Promise<void> {
  const main = await addClass(office, { periodId: 1, roomId: 1, teacherId: 1 })
  await office.request('classes.join', {
    classId: main.id,
    joinedOn: '2026-09-05',
    childIds: [1, 2, 3],
  })
  const { sessions, members } = await office.request('classes.get', { id: main.id })
  await office.request('classes.takeRollCall', {
    sessionId: sessions[0]?.id ?? 0,
    topic: '基本笔画',
    note: '',
    marks: [1, 2, 3].map((childId) => ({ childId, status: 'present' as const })),
  })
  await office.request('classes.cancelSession', { id: sessions[2]?.id ?? 0, reason: '老师外出' })
  const third = members.find(({ childId }) => childId === 3)
  await office.request('classes.leave', { memberId: third?.id ?? 0, leftOn: '2026-10-01' })
  const afternoon = { slots: [{ weekday: 6 as const, startsAt: '14:00', endsAt: '15:30' }] }
  const painting = { name: '绘画班', subject: 'painting', periodId: 1, ...afternoon } as const
  const other = await addClass(office, painting)
  const rows = [{ childId: 1, classIds: [other.id] }]
  await office.request('classes.saveChoices', { periodId: 1, rows })
  const ended = await addClass(office, { name: '音乐班', subject: 'music', periodId: 1 })
  const end = { endedOn: '2026-10-01', reason: '老师离开' }
  await office.request('classes.end', { id: ended.id, ...end })
  await addClass(office, { name: '体育班', subject: 'sports' })
}
