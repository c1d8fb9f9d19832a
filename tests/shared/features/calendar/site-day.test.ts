import { describe, expect, it } from 'vitest'
import { dayExceptionSchema } from '#shared/features/calendar/day-exception.ts'
import { openingHoursSchema } from '#shared/features/calendar/opening-hours.ts'
import { siteDayOf, siteDaysOf, type DayFacts } from '#shared/features/calendar/site-day.ts'
import { toDay } from '#shared/kernel/day.ts'

const SCHOOL_WEEK = openingHoursSchema.parse({
  id: 1,
  validFrom: '2026-01-01',
  weekdays: [1, 2, 3, 4, 5],
  opensAt: '08:30',
  closesAt: '18:00',
})
const WEEKENDS = openingHoursSchema.parse({ ...SCHOOL_WEEK, weekdays: [6] })
const OFF = { kind: 'off', name: '国庆节' } as const
const WORK = { kind: 'workday', name: '国庆节' } as const
const TYPHOON = { kind: 'closed', reason: '台风' } as const
const PARTY = { kind: 'open', reason: '亲子活动' } as const

describe('a day of the site', () => {
  it.each<[string, Omit<DayFacts, 'day'>, boolean, string]>([
    ['2026-10-11', facts({}), true, ''],
    ['2026-10-01', facts({ statutory: OFF }), false, '国庆节放假'],
    ['2026-10-01', facts({ statutory: OFF, exception: PARTY }), true, '临时开放：亲子活动'],
    ['2026-10-08', facts({ hours: SCHOOL_WEEK }), true, ''],
    ['2026-10-08', facts({ hours: SCHOOL_WEEK, exception: TYPHOON }), false, '停开：台风'],
    ['2026-10-11', facts({ hours: SCHOOL_WEEK }), false, '每周日不开放'],
    ['2026-10-10', facts({ hours: SCHOOL_WEEK, statutory: WORK }), true, '国庆节调休上班'],
    // 2026-09-20 is a Sunday: a site that opens on Saturdays only stays closed on it.
    ['2026-09-20', facts({ hours: WEEKENDS, statutory: WORK }), false, '每周日不开放'],
    ['2026-10-10', facts({ hours: WEEKENDS, statutory: WORK }), true, ''],
  ])('%s with %j is open: %s %s', (day, known, isOpen, words) => {
    expect(siteDayOf({ day: toDay(day), ...known })).toMatchObject({ isOpen, words })
  })

  it('has the hours of the week in force, and none while it is closed', () => {
    const later = openingHoursSchema.parse({
      ...SCHOOL_WEEK,
      id: 2,
      validFrom: '2026-10-09',
      opensAt: '09:00',
    })
    const typhoon = dayExceptionSchema.parse({
      id: 1,
      kind: 'closed',
      startsOn: '2026-10-12',
      endsOn: '2026-10-14',
      reason: '台风',
    })
    const days = siteDaysOf(toDay('2026-10-08'), toDay('2026-10-13'), {
      statutory: [],
      exceptions: [typhoon],
      hours: [later, SCHOOL_WEEK],
    })
    expect([...days.values()].map(({ day, opensAt }) => [day, opensAt])).toEqual([
      ['2026-10-08', '08:30'],
      ['2026-10-09', '09:00'],
      ['2026-10-10', null],
      ['2026-10-11', null],
      ['2026-10-12', null],
      ['2026-10-13', null],
    ])
  })
})

function facts(known: Partial<Omit<DayFacts, 'day'>>): Omit<DayFacts, 'day'> {
  return { exception: undefined, statutory: undefined, hours: undefined, ...known }
}
