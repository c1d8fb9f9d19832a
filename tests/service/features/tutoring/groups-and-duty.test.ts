import { describe, expect, it, onTestFinished } from 'vitest'
import {
  tutoringDayBookings,
  tutoringDayChildren,
} from '#service/features/tutoring/tutoring.public.ts'
import { Connection } from '#service/platform/database/connection.ts'
import { toDay } from '#shared/kernel/day.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { openTerm } from '#tests/support/factories/tutoring.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

async function readsOf(office: Office) {
  const database = await openSiteDatabase(office)
  onTestFinished(() => {
    database.close()
  })
  return new Connection(database).reads
}

describe('groups', () => {
  it('have children, and let them go when they are dissolved', async () => {
    const office = await openOffice()
    const { term } = await openTerm(office, ['陈小明', '吴敏'])
    const group = await office.request('tutoring.saveGroup', {
      termId: term.id,
      id: null,
      group: { name: '低年级组', roomId: null, tutorId: null },
    })
    const { members } = await office.request('tutoring.term', { id: term.id })
    const memberIds = members.map(({ id }) => id)
    await office.request('tutoring.assignGroup', { termId: term.id, groupId: group.id, memberIds })
    const on = { termId: term.id, day: '2026-10-08' }
    const { children } = await office.request('tutoring.desk', on)
    expect(children.map((child) => child.group)).toEqual(['低年级组', '低年级组'])
    const read = await office.request('tutoring.term', { id: term.id })
    expect(read.groups).toMatchObject([{ name: '低年级组', memberCount: 2 }])
    expect(await office.request('tutoring.dissolveGroup', { id: group.id })).toEqual({
      released: 2,
    })
    const after = await office.request('tutoring.term', { id: term.id })
    expect([after.groups, after.members.map(({ groupId }) => groupId)]).toEqual([[], [null, null]])
  })

  it('have a name of their own in the term, and children of that term only', async () => {
    const office = await openOffice()
    const { term } = await openTerm(office, ['陈小明'])
    const other = await openTerm(office, ['吴敏'], { name: '晚间班' })
    const add = (termId: number) =>
      ({ termId, id: null, group: { name: '甲组', roomId: null, tutorId: null } }) as const
    const group = await office.request('tutoring.saveGroup', add(term.id))
    expect(await office.refusal('tutoring.saveGroup', add(term.id))).toEqual({
      code: 'GROUP_NAME_TAKEN',
      details: { name: '甲组' },
    })
    const { members } = await office.request('tutoring.term', { id: other.term.id })
    const refusal = await office.refusal('tutoring.assignGroup', {
      termId: term.id,
      groupId: group.id,
      memberIds: members.map(({ id }) => id),
    })
    expect(refusal.code).toBe('NOT_FOUND')
  })
})

describe('the duty roster', () => {
  it('is refused for somebody who has left, and on a day the term does not run', async () => {
    const office = await openOffice()
    const { term } = await openTerm(office, ['陈小明'], { weekdays: [1, 3] })
    const left = await addTeamMember(office, { name: '吴青' })
    await office.request('team.leave', { id: left.id, leftOn: '2026-10-01' })
    const here = await addTeamMember(office, { name: '黄老师' })
    const save = (weekday: 1 | 2, memberIds: number[]) => ({
      termId: term.id,
      duty: [{ weekday, memberIds }],
    })
    expect(await office.refusal('tutoring.saveDuty', save(1, [left.id]))).toEqual({
      code: 'TEAM_MEMBER_NOT_AT_WORK',
      details: { name: '吴青', day: '2026-10-08' },
    })
    expect((await office.refusal('tutoring.saveDuty', save(2, [here.id]))).code).toBe(
      'DUTY_WEEKDAY_NOT_IN_TERM',
    )
    const twice = await office.refusal('tutoring.saveDuty', save(1, [here.id, here.id]))
    expect(twice.code).toBe('INVALID_INPUT')
    const { duty } = await office.request('tutoring.term', { id: term.id })
    expect(duty).toEqual([])
  })

  it('stays for who is on it already and leaves later, and is emptied again', async () => {
    const office = await openOffice()
    const { term } = await openTerm(office, [])
    const tutor = await addTeamMember(office, { name: '黄老师' })
    const duty = [{ weekday: 1 as const, memberIds: [tutor.id] }]
    await office.request('tutoring.saveDuty', { termId: term.id, duty })
    await office.request('team.leave', { id: tutor.id, leftOn: '2026-10-01' })
    expect(await office.request('tutoring.saveDuty', { termId: term.id, duty })).toEqual({ duty })
    const emptied = await office.request('tutoring.saveDuty', { termId: term.id, duty: [] })
    expect(emptied).toEqual({ duty: [] })
  })
})

describe('open days as bookings', () => {
  it('are the days of the term without holidays, with its room and who is on duty', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明', '吴敏'])
    const tutor = await addTeamMember(office, { name: '黄老师' })
    await office.request('tutoring.saveDuty', {
      termId: term.id,
      duty: [{ weekday: 5, memberIds: [tutor.id] }],
    })
    await office.request('tutoring.cancelDay', {
      termId: term.id,
      day: '2026-10-12',
      reason: '台风停课',
    })
    const reads = await readsOf(office)
    const bookings = tutoringDayBookings(reads, toDay('2026-10-05'), toDay('2026-10-13'))
    // Holiday to the 7th, make-up workday on Saturday the 10th, cancelled on the 12th.
    expect(bookings.map(({ day, memberIds }) => [day, memberIds])).toEqual([
      ['2026-10-08', []],
      ['2026-10-09', [tutor.id]],
      ['2026-10-10', []],
      ['2026-10-13', []],
    ])
    expect(bookings[0]).toMatchObject({
      kind: 'tutoring-day',
      id: term.id,
      title: '2026年秋季学期',
      startsAt: '16:30',
      endsAt: '18:00',
      roomId: null,
      isMovable: false,
    })
    expect(tutoringDayChildren(reads, term.id, toDay('2026-10-08'))).toEqual(childIds)
    expect(tutoringDayBookings(reads, toDay('2026-08-01'), toDay('2026-08-31'))).toEqual([])
  })
})
