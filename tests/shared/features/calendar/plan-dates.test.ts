import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayExceptionSchema, type DayException } from '#shared/features/calendar/day-exception.ts'
import { openingHoursSchema, type OpeningHours } from '#shared/features/calendar/opening-hours.ts'
import { byDay, datesFor, schoolDaysOf } from '#shared/features/calendar/plan-dates.ts'
import { siteDaysOf } from '#shared/features/calendar/site-day.ts'
import { statutoryDaySchema, type StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import { addDays, eachDay, toDay, weekdayOf, type Weekday } from '#shared/kernel/day.ts'

const FIRST = toDay('2026-09-01')
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const
const anyDay = fc.integer({ min: 0, max: 120 }).map((count) => addDays(FIRST, count))
const anyWeekdays = fc.uniqueArray(fc.constantFrom<Weekday>(...WEEK), { minLength: 1 })

const statutoryDays: fc.Arbitrary<StatutoryDay[]> = fc
  .uniqueArray(fc.tuple(anyDay, fc.boolean()), { selector: ([day]) => day, maxLength: 25 })
  .map((days) =>
    days.map(([day, isOff]) =>
      statutoryDaySchema.parse({
        day,
        name: '国庆节',
        // Make-up workdays are Saturdays and Sundays.
        kind: isOff || weekdayOf(day) <= 5 ? 'off' : 'workday',
        source: '',
      }),
    ),
  )

const exceptions: fc.Arbitrary<DayException[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 3 }), fc.boolean()), {
    maxLength: 8,
  })
  .map((runs) => {
    let next = FIRST
    return runs.map(([gap, length, isOpen], index) => {
      const startsOn = addDays(next, gap)
      const endsOn = addDays(startsOn, length)
      next = addDays(endsOn, 1)
      const kind = isOpen ? 'open' : 'closed'
      return dayExceptionSchema.parse({ id: index + 1, kind, startsOn, endsOn, reason: '台风' })
    })
  })

const hours: fc.Arbitrary<OpeningHours[]> = fc.option(anyWeekdays, { nil: null }).map((weekdays) =>
  weekdays === null
    ? []
    : [
        openingHoursSchema.parse({
          id: 1,
          validFrom: '2026-01-01',
          weekdays,
          opensAt: '08:30',
          closesAt: '18:00',
        }),
      ],
)

describe('dates that are generated', () => {
  it('never fall on a day on which the site is closed', () => {
    fc.assert(
      fc.property(
        fc.record({ statutory: statutoryDays, exceptions, hours }),
        anyWeekdays,
        fc.constantFrom('added' as const, 'left-out' as const),
        (facts, weekdays, makeUpWorkdays) => {
          const to = addDays(FIRST, 120)
          const siteDays = siteDaysOf(FIRST, to, facts)
          const statutory = byDay(facts.statutory)
          const plan = { weekdays, from: FIRST, to, makeUpWorkdays }
          for (const day of datesFor(plan, siteDays, statutory)) {
            const exception = facts.exceptions.find(
              (one) => one.startsOn <= day && day <= one.endsOn,
            )
            expect(exception?.kind).not.toBe('closed')
            if (exception?.kind === 'open') continue
            expect(statutory.get(day)?.kind).not.toBe('off')
            const week = facts.hours[0]?.weekdays ?? WEEK
            const isMakeUp = statutory.get(day)?.kind === 'workday'
            expect(isMakeUp || week.includes(weekdayOf(day))).toBe(true)
          }
        },
      ),
    )
  })

  it('are the chosen weekdays, and other days only where schools make up for a day off', () => {
    fc.assert(
      fc.property(statutoryDays, anyWeekdays, (days, weekdays) => {
        const to = addDays(FIRST, 120)
        const siteDays = siteDaysOf(FIRST, to, { statutory: days, exceptions: [], hours: [] })
        const statutory = byDay(days)
        const plan = { weekdays, from: FIRST, to }
        const added = datesFor({ ...plan, makeUpWorkdays: 'added' }, siteDays, statutory)
        const leftOut = datesFor({ ...plan, makeUpWorkdays: 'left-out' }, siteDays, statutory)
        expect(leftOut.every((day) => weekdays.includes(weekdayOf(day)))).toBe(true)
        const more = added.filter((day) => !leftOut.includes(day))
        expect(more.every((day) => statutory.get(day)?.kind === 'workday')).toBe(true)
        expect(leftOut.every((day) => added.includes(day))).toBe(true)
      }),
    )
  })

  it('of a Saturday class leave the make-up Saturday of 10 October 2026 out', () => {
    const statutory = [
      statutoryDaySchema.parse({ day: '2026-10-10', name: '国庆节', kind: 'workday', source: '' }),
    ]
    const [from, to] = [toDay('2026-10-05'), toDay('2026-10-18')]
    const siteDays = siteDaysOf(from, to, { statutory, exceptions: [], hours: [] })
    const saturdays = { weekdays: [6], from, to, makeUpWorkdays: 'left-out' } as const
    expect(datesFor(saturdays, siteDays, byDay(statutory))).toEqual(['2026-10-17'])
    const tutoring = { weekdays: [5], from, to, makeUpWorkdays: 'added' } as const
    expect(datesFor(tutoring, siteDays, byDay(statutory))).toEqual([
      '2026-10-09',
      '2026-10-10',
      '2026-10-16',
    ])
  })

  it('do not reach past the days that are known of the site', () => {
    const siteDays = siteDaysOf(FIRST, FIRST, { statutory: [], exceptions: [], hours: [] })
    const plan = { weekdays: WEEK, from: FIRST, to: addDays(FIRST, 30) }
    expect(datesFor({ ...plan, makeUpWorkdays: 'added' }, siteDays, new Map())).toEqual([FIRST])
  })
})

it('school days are Monday to Friday, less days off, with make-up workdays', () => {
  const term = { startsOn: toDay('2026-09-28'), endsOn: toDay('2026-10-11') }
  const off = eachDay(toDay('2026-10-01'), toDay('2026-10-07')).map((day) => ({
    day,
    kind: 'off' as const,
  }))
  const statutory = byDay([...off, { day: toDay('2026-10-10'), kind: 'workday' as const }])
  expect(schoolDaysOf(term, statutory)).toEqual([
    '2026-09-28',
    '2026-09-29',
    '2026-09-30',
    '2026-10-08',
    '2026-10-09',
    '2026-10-10',
  ])
})
