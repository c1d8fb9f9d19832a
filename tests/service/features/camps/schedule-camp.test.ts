import { describe, expect, it } from 'vitest'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { campDay, holdThrough, openCamp } from '#tests/support/factories/camps.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { blockDraft } from '#tests/support/factories/programmes.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { openOffice } from '#tests/support/office.ts'

const part = (startsOn: string, endsOn: string) => ({ startsOn, endsOn })

describe('scheduling a camp', () => {
  it('keeps its parts in order, counts its days and tells every window', async () => {
    const office = await openOffice()
    const segments = [part('2027-01-20', '2027-01-27'), part('2027-02-20', '2027-02-23')]
    const camp = await office.request('camps.schedule', campDraft({ name: '冬令营', segments }))
    expect(camp).toMatchObject({
      name: '冬令营',
      segments,
      startsOn: '2027-01-20',
      endsOn: '2027-02-23',
      state: 'planned',
      calendarDays: 12,
      heldDays: 0,
      isQualified: false,
      assignedOn: null,
      memberCount: 0,
      daysDue: [],
      forecast: { daysToHold: 10, daysOpen: 12, canQualify: true, latestDay: '2027-01-22' },
    })
    expect(await office.request('camps.list', {})).toEqual([camp])
    expect(office.events).toContainEqual({
      type: 'changed',
      features: expect.arrayContaining(['camps', 'attendance', 'workbench']),
    })
  })

  it.each([
    [
      'ends before it starts',
      { segments: [part('2026-07-10', '2026-07-01')] },
      'segments.0.endsOn',
    ],
    [
      'has overlapping parts',
      { segments: [part('2026-07-01', '2026-07-05'), part('2026-07-05', '2026-07-12')] },
      'segments.1.startsOn',
    ],
    ['has places for nobody', { quota: 0 }, 'quota'],
    ['has no name', { name: ' ' }, 'name'],
  ])('names the field of a camp that %s', async (_case, change, path) => {
    const office = await openOffice()
    const refusal = await office.refusal('camps.schedule', campDraft(change))
    expect(refusal.code).toBe('INVALID_INPUT')
    expect(refusal.details['fields']).toMatchObject([{ path }])
    expect(await office.request('camps.list', {})).toEqual([])
  })

  it('takes parts 45 days apart for one camp and refuses 46 (R13)', async () => {
    const office = await openOffice()
    const first = part('2026-01-29', '2026-02-05')
    const draft = (secondStart: string) =>
      campDraft({ segments: [first, part(secondStart, '2026-03-25')] })
    const refusal = await office.refusal('camps.schedule', draft('2026-03-24'))
    expect(refusal).toEqual({
      code: 'CAMP_GAP_TOO_LONG',
      details: { part: 2, gapDays: 46, maxGapDays: 45 },
    })
    await office.request('camps.schedule', draft('2026-03-23'))
  })

  it('refuses days of another camp and names it', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const second = campDraft({ name: '二期', segments: [part('2026-07-17', '2026-07-28')] })
    expect(await office.refusal('camps.schedule', second)).toEqual({
      code: 'CAMP_DATES_CLASH',
      details: { campId: camp.id, name: '2026年夏令营', from: '2026-07-17', to: '2026-07-17' },
    })
    await office.request('camps.cancel', { id: camp.id, reason: '报名人数不足' })
    await office.request('camps.schedule', second)
  })

  it('refuses a second camp of the same name, unless the first was called off', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const again = campDraft({ segments: [part('2026-08-03', '2026-08-14')] })
    expect((await office.refusal('camps.schedule', again)).code).toBe('CAMP_NAME_TAKEN')
    await office.request('camps.cancel', { id: camp.id, reason: '台风' })
    await office.request('camps.schedule', again)
  })

  it('refuses a room that is not in use on all its days', async () => {
    const office = await openOffice()
    const room = await office.request('rooms.add', roomDraft({ inUseTo: '2026-07-10' }))
    const refusal = await office.refusal('camps.schedule', campDraft({ roomId: room.id }))
    expect(refusal).toEqual({
      code: 'CAMP_ROOM_NOT_IN_USE',
      details: { name: '儿童学堂', day: '2026-07-17' },
    })
    const missing = await office.refusal('camps.schedule', campDraft({ roomId: 999 }))
    expect(missing.code).toBe('NOT_FOUND')
  })

  it('is led by somebody at work on the first and last day of every part, or by nobody yet', async () => {
    const office = await openOffice()
    const { id } = await addTeamMember(office, { name: '李娜', joinedOn: '2026-07-01' })
    await office.request('team.leave', { id, leftOn: '2026-07-20' })
    const segments = [part('2026-07-06', '2026-07-10'), part('2026-07-13', '2026-07-20')]
    expect(await office.refusal('camps.schedule', campDraft({ leaderId: id, segments }))).toEqual({
      code: 'TEAM_MEMBER_NOT_AT_WORK',
      details: { name: '李娜', day: '2026-07-20' },
    })
    const open = await office.request('camps.schedule', campDraft({ segments }))
    expect(open).toMatchObject({ leaderId: null, leaderName: null })
    const nobody = campDraft({
      name: '二期',
      leaderId: 999,
      segments: [part('2026-08-03', '2026-08-14')],
    })
    const missing = await office.refusal('camps.schedule', nobody)
    expect(missing.code).toBe('NOT_FOUND')
  })
})

describe('moving a camp', () => {
  it('keeps held days, lets the recorded rest day it leaves out go', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    await holdThrough(office, camp, ['2026-07-06', '2026-07-08'], childIds)
    const rest = campDay(camp, '2026-07-17', [], { status: 'rest', activity: '' })
    await office.request('camps.recordDay', rest)
    const { id: leaderId } = await addTeamMember(office, { name: '李娜' })
    const moved = await office.request('camps.reschedule', {
      id: camp.id,
      camp: campDraft({ leaderId, segments: [part('2026-07-06', '2026-07-16')] }),
    })
    expect(moved).toMatchObject({ leaderId, leaderName: '李娜', calendarDays: 11, heldDays: 3 })
    const file = await office.request('camps.get', { id: camp.id })
    expect(file.days.filter((day) => day.status !== null)).toHaveLength(3)
  })

  it('never leaves out a day with attendance', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    await office.request('camps.recordDay', campDay(camp, '2026-07-06', childIds))
    const later = campDraft({ segments: [part('2026-07-07', '2026-07-18')] })
    expect(await office.refusal('camps.reschedule', { id: camp.id, camp: later })).toEqual({
      code: 'CAMP_DAY_HAS_ATTENDANCE',
      details: { day: '2026-07-06' },
    })
    expect((await office.request('camps.get', { id: camp.id })).camp.startsOn).toBe('2026-07-06')
  })

  it('never leaves out a day of its timetable, and names the activity', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    await office.request('programmes.addBlock', {
      campId: camp.id,
      block: blockDraft({ day: '2026-07-17', title: '结营仪式' }),
    })
    const shorter = campDraft({ segments: [part('2026-07-06', '2026-07-16')] })
    expect(await office.refusal('camps.reschedule', { id: camp.id, camp: shorter })).toEqual({
      code: 'CAMP_DAY_HAS_BLOCKS',
      details: { day: '2026-07-17', title: '结营仪式' },
    })
  })

  it('may overlap its own old days, not those of another camp', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const other = campDraft({ name: '二期', segments: [part('2026-07-20', '2026-07-31')] })
    await office.request('camps.schedule', other)
    const oneDayLater = campDraft({ segments: [part('2026-07-07', '2026-07-18')] })
    await office.request('camps.reschedule', { id: camp.id, camp: oneDayLater })
    const intoOther = campDraft({ segments: [part('2026-07-10', '2026-07-21')] })
    const refusal = await office.refusal('camps.reschedule', { id: camp.id, camp: intoOther })
    expect(refusal.details).toMatchObject({ name: '二期', from: '2026-07-20', to: '2026-07-21' })
  })

  it('takes the roster along when it begins earlier', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    const earlier = campDraft({ segments: [part('2026-06-15', '2026-06-26')] })
    await office.request('camps.reschedule', { id: camp.id, camp: earlier })
    const { days } = await office.request('camps.get', { id: camp.id })
    expect(days[0]).toMatchObject({ day: '2026-06-15', expected: [...childIds] })
  })

  it('can be corrected after another camp took a day it was called off on', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office)
    const typhoon = campDay(camp, '2026-07-17', [], {
      status: 'cancelled',
      activity: '',
      note: '台风',
    })
    await office.request('camps.recordDay', typhoon)
    const other = campDraft({ name: '二期', segments: [part('2026-07-17', '2026-07-28')] })
    await office.request('camps.schedule', other)
    const corrected = campDraft({ note: '带雨具' })
    const saved = await office.request('camps.reschedule', { id: camp.id, camp: corrected })
    expect(saved.note).toBe('带雨具')
  })

  it('does not make the quota smaller than the roster', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office)
    const small = { id: camp.id, camp: campDraft({ quota: 1 }) }
    expect(await office.refusal('camps.reschedule', small)).toEqual({
      code: 'CAMP_QUOTA_BELOW_MEMBERS',
      details: { quota: 1, members: 2 },
    })
  })
})

describe('calling a camp off', () => {
  it('keeps it with its reason, and nothing more can be done with it', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    const off = await office.request('camps.cancel', { id: camp.id, reason: '报名人数不足' })
    expect(off).toMatchObject({
      state: 'cancelled',
      cancelledOn: '2026-10-08',
      cancelReason: '报名人数不足',
      daysDue: [],
    })
    const refusals = [
      await office.refusal('camps.cancel', { id: camp.id, reason: '又一次' }),
      await office.refusal('camps.reschedule', { id: camp.id, camp: campDraft() }),
      await office.refusal('camps.enrol', { campId: camp.id, childIds }),
      await office.refusal('camps.recordDay', campDay(camp, '2026-07-06', childIds)),
    ]
    expect(refusals.map((refusal) => refusal.code)).toEqual(Array(4).fill('CAMP_CANCELLED'))
  })

  it('is refused once a day was held, and without a reason', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    expect((await office.refusal('camps.cancel', { id: camp.id, reason: ' ' })).code).toBe(
      'INVALID_INPUT',
    )
    await office.request('camps.recordDay', campDay(camp, '2026-07-06', childIds))
    expect(await office.refusal('camps.cancel', { id: camp.id, reason: '台风' })).toEqual({
      code: 'CAMP_ALREADY_HELD',
      details: { heldDays: 1 },
    })
  })
})
