import { describe, expect, it } from 'vitest'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { parentSessionDraft, planParentSession } from '#tests/support/factories/parent-school.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { openOffice } from '#tests/support/office.ts'

describe('planning a session of the parent school', () => {
  it.each([
    ['ends before it begins', { startsAt: '16:00', endsAt: '15:00' }, '结束时间要晚于开始时间'],
    ['has no place', { place: '' }, '请选择房间，在站外举办的只填站外地点'],
    ['has no lecturer', { guest: '' }, '请选择主讲人，外请的只填外请主讲人'],
    ['has no title', { title: ' ' }, '请填写题目'],
    ['is on no day', { day: '2026-02-30' }, '日期应写成 2026-10-08'],
  ])('one that %s is refused', async (_what, overrides, message) => {
    const office = await openOffice()
    const refusal = await office.refusal('parent-school.plan', {
      session: parentSessionDraft(overrides),
    })
    expect(refusal.code).toBe('INVALID_INPUT')
    expect(JSON.stringify(refusal.details)).toContain(message)
  })

  it('the lecturer is at work on the day, the room in use', async () => {
    const office = await openOffice()
    const { id: lecturerId } = await addTeamMember(office, { name: '周敏' })
    await office.request('team.leave', { id: lecturerId, leftOn: '2026-10-08' })
    const room = await office.request('rooms.add', roomDraft({ inUseTo: '2026-10-07' }))
    const before = await dumpSite(office, 'parent_session')
    const byMember = { session: parentSessionDraft({ lecturerId, guest: '' }) }
    expect(await office.refusal('parent-school.plan', byMember)).toMatchObject({
      code: 'TEAM_MEMBER_NOT_AT_WORK',
      details: { name: '周敏', day: '2026-10-08' },
    })
    const inRoom = { session: parentSessionDraft({ roomId: room.id, place: '' }) }
    expect(await office.refusal('parent-school.plan', inRoom)).toMatchObject({
      code: 'PARENT_ROOM_NOT_IN_USE',
      details: { name: room.name },
    })
    expect(await dumpSite(office, 'parent_session')).toBe(before)
  })

  it('is moved, cancelled with a reason and taken back', async () => {
    const office = await openOffice()
    const { id } = await planParentSession(office)
    const moved = { id, session: parentSessionDraft({ day: '2026-10-09', startsAt: '14:00' }) }
    expect((await office.request('parent-school.change', moved)).day).toBe('2026-10-09')
    const cancelled = await office.request('parent-school.cancel', { id, reason: '台风' })
    expect(cancelled).toMatchObject({ status: 'cancelled', note: '台风' })
    expect((await office.refusal('parent-school.change', moved)).code).toBe(
      'PARENT_SESSION_CANCELLED',
    )
    const restored = await office.request('parent-school.restore', { id })
    expect(restored).toMatchObject({ status: 'planned', note: '' })
    expect((await office.refusal('parent-school.restore', { id })).code).toBe(
      'PARENT_SESSION_NOT_CANCELLED',
    )
  })

  it('one that was held is neither moved nor cancelled', async () => {
    const office = await openOffice()
    const { id } = await planParentSession(office)
    const record = { id, marks: [], otherGuests: 12, summary: '' }
    await office.request('parent-school.record', record)
    const change = { id, session: parentSessionDraft({ day: '2026-10-09' }) }
    for (const refusal of [
      await office.refusal('parent-school.change', change),
      await office.refusal('parent-school.cancel', { id, reason: '台风' }),
    ]) {
      expect(refusal).toMatchObject({
        code: 'PARENT_SESSION_HELD',
        details: { day: '2026-10-08' },
      })
    }
  })

  it('waits on the workbench until it is recorded', async () => {
    const office = await openOffice()
    const { id } = await planParentSession(office, { day: '2026-09-29', title: '防溺水' })
    await planParentSession(office, { day: '2026-10-09' })
    const due = async () =>
      (await office.request('workbench.today', {})).duties.filter(
        ({ code }) => code === 'parent-session',
      )
    expect(await due()).toEqual([
      {
        code: 'parent-session',
        subject: '防溺水',
        subjectId: id,
        dueOn: '2026-09-29',
        isLate: true,
        count: 0,
      },
    ])
    const record = { id, marks: [], otherGuests: 3, summary: '' }
    await office.request('parent-school.record', record)
    expect(await due()).toEqual([])
  })
})
