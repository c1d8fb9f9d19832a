import { describe, expect, it, onTestFinished } from 'vitest'
import {
  rollCallDue,
  signOutDue,
  tutoringFigures,
} from '#service/features/tutoring/tutoring.public.ts'
import { Connection } from '#service/platform/database/connection.ts'
import { toDay } from '#shared/kernel/day.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { mark, openTerm, rollCall } from '#tests/support/factories/tutoring.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const october = [toDay('2026-10-01'), toDay('2026-10-31')] as const

async function readsOf(office: Office) {
  const database = await openSiteDatabase(office)
  onTestFinished(() => {
    database.close()
  })
  return new Connection(database).reads
}

async function figuresOf(office: Office, from = october[0], to = october[1]) {
  return tutoringFigures(await readsOf(office), from, to)
}

describe('the month', () => {
  it('shows which due days were called, missed, cancelled or are still to come', async () => {
    const office = await openOffice()
    office.clock.moveTo('2026-10-14')
    const { term, childIds } = await openTerm(office, ['陈小明'])
    const [a = 0] = childIds
    await office.request('tutoring.takeRollCall', rollCall(term, '2026-10-08', [mark(a)]))
    await office.request('tutoring.cancelDay', {
      termId: term.id,
      day: '2026-10-09',
      reason: '台风停课',
    })
    const month = await office.request('tutoring.month', { termId: term.id, month: '2026-10' })
    const states = new Map(month.days.map((day) => [day.day as string, day.state]))
    expect(month.days).toHaveLength(31)
    expect(
      ['07', '08', '09', '10', '11', '12', '14', '15'].map((day) => states.get(`2026-10-${day}`)),
    ).toEqual(['off', 'taken', 'cancelled', 'missing', 'off', 'missing', 'today', 'upcoming'])
    expect([month.held, month.missing, month.personTimes]).toEqual([1, 3, 1])
  })
})

describe('the figures of table 8', () => {
  it('count days, sessions, 人次, children, minutes and tutors by the common rules', async () => {
    const office = await openOffice()
    office.clock.moveTo('2026-10-14')
    const { term, childIds } = await openTerm(office, ['陈小明', '吴敏', '周远'])
    const [a = 0, b = 0, c = 0] = childIds
    const evening = await openTerm(office, [], {
      name: '晚间班',
      startsAt: '18:30',
      endsAt: '20:00',
    })
    await office.request('tutoring.join', {
      termId: evening.term.id,
      joinedOn: '2026-09-01',
      childIds: [a],
    })
    const calls = [
      rollCall(term, '2026-10-08', [mark(a), mark(b, 'late'), mark(c, 'absent')]),
      rollCall(term, '2026-10-09', [mark(a, 'left-early'), mark(b, 'excused'), mark(c, 'absent')], {
        endsAt: '17:15',
        tutors: '陈芳、李娜',
        tutorCount: 2,
      }),
      rollCall(evening.term, '2026-10-08', [mark(a)], { startsAt: '18:30', endsAt: '20:00' }),
    ]
    for (const call of calls) await office.request('tutoring.takeRollCall', call)
    await office.request('tutoring.cancelDay', {
      termId: term.id,
      day: '2026-10-12',
      reason: '台风停课',
    })
    const figures = await figuresOf(office)
    expect(figures.openDays).toEqual(['2026-10-08', '2026-10-09'])
    expect(figures.sessionIds).toHaveLength(3)
    expect(figures.enrolledChildIds.toSorted((x, y) => x - y)).toEqual([a, b, c])
    expect(figures.attendanceIds).toHaveLength(4)
    expect(figures.attendedChildIds.toSorted((x, y) => x - y)).toEqual([a, b])
    expect(figures.minutes).toBe(90 + 45 + 90)
    expect([figures.tutorTimes, figures.tutorNames]).toEqual([4, ['陈芳', '李娜']])
    const september = await figuresOf(office, toDay('2026-09-01'), toDay('2026-09-30'))
    expect([september.sessionIds.length, september.enrolledChildIds.length]).toEqual([0, 3])
    const july = await figuresOf(office, toDay('2026-07-01'), toDay('2026-07-31'))
    expect(july.enrolledChildIds).toEqual([])
  })

  it('keep the ids of attendance rows when a roll call is corrected', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明'])
    const [a = 0] = childIds
    await office.request('tutoring.takeRollCall', rollCall(term, '2026-10-08', [mark(a)]))
    const before = (await figuresOf(office)).attendanceIds
    await office.request('tutoring.takeRollCall', rollCall(term, '2026-10-08', [mark(a, 'late')]))
    expect((await figuresOf(office)).attendanceIds).toEqual(before)
  })
})

describe('what waits on the workbench', () => {
  it('are due days without a roll call, and days whose still-here list is not empty', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明'], { startsOn: '2026-09-29' })
    const [a = 0] = childIds
    await office.request('tutoring.takeRollCall', rollCall(term, '2026-09-29', [mark(a)]))
    const today = toDay('2026-10-08')
    const reads = await readsOf(office)
    expect(rollCallDue(reads, today).map((due) => [due.day, due.childCount])).toEqual([
      ['2026-09-30', 1],
      ['2026-10-08', 1],
    ])
    expect(signOutDue(reads, today)).toEqual([
      { termId: term.id, termName: '2026年秋季学期', day: '2026-09-29', childCount: 1 },
    ])
    await office.request('tutoring.signOut', {
      termId: term.id,
      day: '2026-09-29',
      childId: a,
      signedOutAt: '18:00',
      collectedBy: '',
    })
    expect(signOutDue(reads, today)).toEqual([])
  })

  it('are none where nobody is on the roster', async () => {
    const office = await openOffice()
    await openTerm(office, [])
    expect(rollCallDue(await readsOf(office), toDay('2026-10-08'))).toEqual([])
  })
})
