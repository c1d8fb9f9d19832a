import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { addClass, classDraft, sessionPlace } from '#tests/support/factories/classes.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

async function sessionOn(office: Office, id: number, day: string) {
  const { sessions } = await office.request('classes.get', { id })
  const found = sessions.find((session) => session.day === day)
  if (found === undefined) throw new Error(`no session on ${day}`)
  return found
}

async function daysOf(office: Office, id: number) {
  const { sessions } = await office.request('classes.get', { id })
  return sessions.filter(({ status }) => status !== 'cancelled').map(({ day }) => day)
}

describe('changing the sessions of a class', () => {
  it('a holiday is made up on another day, once', async () => {
    const office = await openOffice()
    const { id } = await addClass(office)
    const missed = { day: '2026-10-03', startsAt: '09:00' }
    const makeUp = { classId: id, missed, place: sessionPlace({ day: '2026-10-11' }) }
    const { session } = await office.request('classes.makeUp', makeUp)
    expect(session).toMatchObject({ day: '2026-10-11', isMakeUp: true, plannedDay: '2026-10-03' })
    const again = await office.refusal('classes.makeUp', {
      ...makeUp,
      place: sessionPlace({ day: '2026-10-25' }),
    })
    expect(again).toEqual({ code: 'CLASS_ALREADY_MADE_UP', details: { day: '2026-10-11' } })
    const { missed: list } = await office.request('classes.get', { id })
    expect(list.find(({ day }) => day === '2026-10-03')?.madeUpOn).toBe('2026-10-11')
  })

  it('a make-up on a closed day is refused unless a reason is given', async () => {
    const office = await openOffice()
    const { id } = await addClass(office)
    const missed = { day: '2026-10-03', startsAt: '09:00' }
    const place = sessionPlace({ day: '2026-09-25' })
    const refused = await office.refusal('classes.makeUp', { classId: id, missed, place })
    expect(refused.code).toBe('BOOKING_CLASH')
    expect(await daysOf(office, id)).not.toContain('2026-09-25')
    const input = { classId: id, missed, place, clashReason: '家长要求' }
    await office.request('classes.makeUp', input)
    expect(await daysOf(office, id)).toContain('2026-09-25')
  })

  it('a session that took place is not made up', async () => {
    const office = await openOffice()
    const { id } = await addClass(office)
    const missed = { day: '2026-10-10', startsAt: '09:00' }
    const input = { classId: id, missed, place: sessionPlace() }
    expect((await office.refusal('classes.makeUp', input)).code).toBe('CLASS_NOTHING_TO_MAKE_UP')
  })

  it('new weekdays plan anew from a day on, and leave held and moved sessions alone', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await addClass(office)
    const join = { classId: id, joinedOn: '2026-09-05', childIds: [child.id] }
    await office.request('classes.join', join)
    const held = await sessionOn(office, id, '2026-09-05')
    const marks = [{ childId: child.id, status: 'present' as const }]
    await office.request('classes.takeRollCall', {
      sessionId: held.id,
      topic: '握笔',
      note: '',
      marks,
    })
    const moved = await sessionOn(office, id, '2026-10-17')
    const place = sessionPlace({ day: '2026-10-20' })
    await office.request('classes.moveSession', { id: moved.id, place })
    const sunday = classDraft({ slots: [{ weekday: 7, startsAt: '14:00', endsAt: '15:30' }] })
    const from = '2026-10-08'
    const preview = await office.request('classes.preview', { id, class: sunday, from })
    expect(preview.added[0]).toMatchObject({ day: '2026-10-11', startsAt: '14:00' })
    expect(preview.removed.map(({ day }) => day)).toContain('2026-10-24')
    await office.request('classes.update', { id, class: sunday, from })
    const days = await daysOf(office, id)
    expect(days).toEqual(expect.arrayContaining(['2026-09-05', '2026-09-12', '2026-10-20']))
    expect(days).not.toContain('2026-10-24')
    expect(days).toContain('2026-10-25')
  })

  it('a session is not moved out of the dates of the class, nor after its roll call', async () => {
    const office = await openOffice()
    const { id } = await addClass(office)
    const session = await sessionOn(office, id, '2026-10-17')
    const place = sessionPlace({ day: '2027-01-03' })
    expect(await office.refusal('classes.moveSession', { id: session.id, place })).toEqual({
      code: 'CLASS_DAY_OUTSIDE',
      details: { name: '书法班', startsOn: '2026-09-05', endsOn: '2026-12-26' },
    })
    const held = await sessionOn(office, id, '2026-09-05')
    const call = { sessionId: held.id, topic: '', note: '' }
    const child = await addChild(office)
    await office.request('classes.join', {
      classId: id,
      joinedOn: '2026-09-05',
      childIds: [child.id],
    })
    const marks = [{ childId: child.id, status: 'present' as const }]
    await office.request('classes.takeRollCall', { ...call, marks })
    const later = { id: held.id, place: sessionPlace({ day: '2026-10-20' }) }
    expect((await office.refusal('classes.moveSession', later)).code).toBe('CLASS_SESSION_HELD')
  })

  it('a room that was taken for one session stays when the class is edited', async () => {
    const office = await openOffice()
    const { id: roomId } = await office.request('rooms.add', roomDraft({ name: '活动室' }))
    const { id } = await addClass(office)
    const session = await sessionOn(office, id, '2026-10-17')
    const place = sessionPlace({ day: '2026-10-17', roomId })
    await office.request('classes.moveSession', { id: session.id, place })
    const from = '2026-10-08'
    await office.request('classes.update', { id, class: classDraft({ quota: 22 }), from })
    expect((await sessionOn(office, id, '2026-10-17')).roomId).toBe(roomId)
    expect((await sessionOn(office, id, '2026-10-24')).roomId).toBeNull()
  })

  it('reopening brings a session back that had been moved', async () => {
    const office = await openOffice()
    const { id } = await addClass(office)
    const session = await sessionOn(office, id, '2026-11-07')
    const place = sessionPlace({ day: '2026-11-10' })
    await office.request('classes.moveSession', { id: session.id, place })
    await office.request('classes.end', { id, endedOn: '2026-11-01', reason: '老师离开' })
    await office.request('classes.reopen', { id })
    expect((await sessionOn(office, id, '2026-11-10')).status).toBe('planned')
  })

  it('ending a class lets its children go and takes its sessions away; reopening brings them back', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await addClass(office)
    const join = { classId: id, joinedOn: '2026-09-05', childIds: [child.id] }
    await office.request('classes.join', join)
    const before = await daysOf(office, id)
    await office.request('classes.end', { id, endedOn: '2026-11-01', reason: '老师离开' })
    expect((await daysOf(office, id)).filter((day) => day >= '2026-11-01')).toEqual([])
    const ended = await office.request('classes.get', { id })
    expect(ended.members.map(({ leftOn }) => leftOn)).toEqual(['2026-11-01'])
    await office.request('classes.reopen', { id })
    expect(await daysOf(office, id)).toEqual(before)
    const { members } = await office.request('classes.get', { id })
    expect(members.map(({ leftOn }) => leftOn)).toEqual([null])
  })
})
