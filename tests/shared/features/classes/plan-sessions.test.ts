import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SiteDay } from '#shared/features/calendar/site-day.ts'
import type { ClassSlot } from '#shared/features/classes/class-slot.ts'
import {
  comparePlan,
  isFixed,
  missedMeetings,
  planMeetings,
  type Meeting,
  type PlannedSession,
} from '#shared/features/classes/plan-sessions.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { eachDay, toDay, weekdayOf, type Day } from '#shared/kernel/day.ts'

const FROM = toDay('2026-09-01')
const TO = toDay('2026-12-31')
const DAYS = eachDay(FROM, TO)
const NINE = clockTimeSchema.parse('09:00')
const TEN = clockTimeSchema.parse('10:30')

const slots = fc
  .uniqueArray(fc.constantFrom(1 as const, 3 as const, 6 as const, 7 as const), { minLength: 1 })
  .map((weekdays): ClassSlot[] =>
    weekdays.map((weekday) => ({ weekday, startsAt: NINE, endsAt: TEN })),
  )
const closedDays = fc.subarray([...DAYS], { maxLength: 40 })
const dayOf = fc.constantFrom(...DAYS)

function site(closed: readonly Day[]): ReadonlyMap<Day, SiteDay> {
  const shut = new Set(closed)
  return new Map(
    DAYS.map((day) => {
      const isOpen = !shut.has(day)
      return [day, { day, isOpen, words: isOpen ? '' : '停开', opensAt: null, closesAt: null }]
    }),
  )
}

function sessionOf({ day, startsAt, endsAt }: Meeting, over: Partial<PlannedSession> = {}) {
  const planned = { plannedDay: day, plannedAt: startsAt, day, startsAt, endsAt }
  return { ...planned, isMakeUp: false, status: 'planned' as const, reason: '', ...over }
}

describe('the sessions of a class', () => {
  it('fall on the weekdays of its slots and never on a closed day; what is skipped is listed', () => {
    fc.assert(
      fc.property(slots, closedDays, (weekly, closed) => {
        const days = site(closed)
        const { meetings, skipped } = planMeetings(
          { startsOn: FROM, endsOn: TO, slots: weekly },
          days,
        )
        for (const { day } of meetings) expect(days.get(day)?.isOpen).toBe(true)
        for (const { day } of skipped) expect(days.get(day)?.isOpen).toBe(false)
        const due = DAYS.filter((day) => weekly.some(({ weekday }) => weekday === weekdayOf(day)))
        expect([...meetings, ...skipped].map(({ day }) => day).toSorted()).toEqual(due)
      }),
    )
  })

  it('planned anew leave alone what is held, cancelled, moved or made up, and what is past', () => {
    const status = fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const)
    const touched = fc.array(fc.record({ at: fc.nat(), status, to: fc.option(dayOf) }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(slots, slots, closedDays, touched, dayOf, (before, after, closed, some, from) => {
        const weekly = { startsOn: FROM, endsOn: TO }
        const sessions = planMeetings({ ...weekly, slots: before }, site([])).meetings.map(
          (meeting): PlannedSession => sessionOf(meeting),
        )
        for (const { at, status: state, to } of some) {
          const n = at % sessions.length
          const session = sessions[n]
          if (session === undefined) continue
          sessions[n] = { ...session, status: state, day: to ?? session.day }
        }
        const { meetings } = planMeetings({ ...weekly, slots: after }, site(closed))
        const { added, removed, kept } = comparePlan(sessions, meetings, from)
        for (const session of removed) {
          expect(isFixed(session)).toBe(false)
          expect(session.day >= from).toBe(true)
        }
        for (const { day } of added) expect(closed).not.toContain(day)
        const stays = sessions.filter((session) => !removed.includes(session))
        const planned = [
          ...stays.map(({ plannedDay }) => plannedDay),
          ...added.map(({ day }) => day),
        ]
        expect(new Set(planned).size).toBe(planned.length)
        const next = [...stays, ...added.map((meeting) => sessionOf(meeting))]
        const again = comparePlan(next, meetings, from)
        expect(again.added).toEqual([])
        expect(again.removed).toEqual([])
        expect(kept.length + removed.length).toBeLessThanOrEqual(sessions.length)
      }),
    )
  })

  it('that were skipped or cancelled may be made up once', () => {
    const holiday = toDay('2026-10-03')
    const { meetings, skipped } = planMeetings(
      { startsOn: FROM, endsOn: TO, slots: [{ weekday: 6, startsAt: NINE, endsAt: TEN }] },
      site([holiday]),
    )
    const [first] = meetings
    if (first === undefined) throw new Error('no meeting')
    const cancelled = { ...sessionOf(first), status: 'cancelled' as const, reason: '老师生病' }
    const makeUp = sessionOf(
      { day: toDay('2026-10-11'), startsAt: NINE, endsAt: TEN },
      { plannedDay: holiday, isMakeUp: true },
    )
    expect(missedMeetings(skipped, [cancelled, { ...makeUp, reason: '补课' }])).toEqual([
      { day: first.day, startsAt: NINE, endsAt: TEN, words: '老师生病', madeUpOn: null },
      { day: holiday, startsAt: NINE, endsAt: TEN, words: '停开', madeUpOn: '2026-10-11' },
    ])
  })
})
