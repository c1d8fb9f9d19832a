import { describe, expect, it } from 'vitest'
import year2026 from '#shared/reference/holidays-2026.json' with { type: 'json' }
import type { StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import {
  dayStateOf,
  dueStateOf,
  dueText,
  plannedDays,
} from '#shared/features/tutoring/planned-days.ts'
import { toDay, type Weekday } from '#shared/kernel/day.ts'

const statutory = new Map<string, StatutoryDay>(
  year2026.days.map((day) => [
    day.date,
    {
      day: toDay(day.date),
      name: day.name,
      kind: day.isOffDay ? 'off' : 'workday',
      source: '',
    },
  ]),
)
const SCHOOL_DAYS: Weekday[] = [1, 2, 3, 4, 5]
const autumn = {
  startsOn: toDay('2026-09-01'),
  endsOn: toDay('2026-10-31'),
  weekdays: SCHOOL_DAYS,
}
const october = { from: toDay('2026-10-01'), to: toDay('2026-10-31') }

describe('the planned days of a term', () => {
  it('are its weekdays, less days off, plus make-up workdays', () => {
    // October 2026: 22 weekdays, 1–2 and 5–7 off, Saturday 10 October made up.
    const days = plannedDays(autumn, statutory, october)
    expect(days).toHaveLength(22 - 5 + 1)
    expect(days[0]).toBe('2026-10-08')
    expect(days).toContain('2026-10-10')
  })

  it('leave make-up workdays out where the term runs at weekends only', () => {
    const weekends = { ...autumn, weekdays: [6, 7] satisfies Weekday[] }
    const days = plannedDays(weekends, statutory, october)
    expect(days).not.toContain('2026-10-10')
    expect(days).not.toContain('2026-10-04')
    expect(days).toContain('2026-10-11')
  })

  it('never leave the term', () => {
    const wide = { from: toDay('2026-01-01'), to: toDay('2026-12-31') }
    expect(plannedDays(autumn, statutory, wide)).toEqual(plannedDays(autumn, statutory))
    expect(plannedDays(autumn, statutory, { from: wide.to, to: wide.to })).toEqual([])
  })
})

describe('how a day stands in the plan', () => {
  it.each([
    ['2026-10-08', true, 'weekday', ''],
    ['2026-10-01', false, 'statutory-day-off', '国庆节放假'],
    ['2026-10-04', false, 'statutory-day-off', '国庆节放假'],
    ['2026-10-10', true, 'make-up-workday', '国庆节调休，照常上课'],
    ['2026-10-17', false, 'other-weekday', '周六不开放'],
    ['2026-08-31', false, 'outside-term', '不在本学期内'],
    ['2026-09-01', true, 'weekday', ''],
    ['2026-10-31', false, 'other-weekday', '周六不开放'],
    ['2026-11-02', false, 'outside-term', '不在本学期内'],
  ])('%s: due %s, %s', (text, isDue, reason, words) => {
    const day = toDay(text)
    const state = dueStateOf(autumn, day, statutory)
    expect([state.isDue, state.reason]).toEqual([isDue, reason])
    expect(dueText(state, day)).toBe(words)
  })
})

describe('a day in the month’s overview', () => {
  const today = toDay('2026-10-09')
  it.each([
    ['2026-10-08', true, 'held', 3, 'taken'],
    ['2026-10-08', true, 'cancelled', 3, 'cancelled'],
    ['2026-10-08', true, null, 3, 'missing'],
    ['2026-10-08', true, null, 0, 'off'],
    ['2026-10-09', true, null, 3, 'today'],
    ['2026-10-12', true, null, 0, 'upcoming'],
    ['2026-10-03', false, null, 3, 'off'],
    ['2026-10-03', false, 'held', 3, 'taken'],
  ] as const)('%s, due %s, session %s, %i children: %s', (day, isDue, session, count, state) => {
    const stand = { day: toDay(day), isDue, session, memberCount: count }
    expect(dayStateOf(stand, today)).toBe(state)
  })
})
