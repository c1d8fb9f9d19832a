import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/kernel/app-error.ts'
import {
  addDays,
  addMonths,
  ageOn,
  compareDays,
  type Day,
  daySchema,
  daysBetween,
  eachDay,
  endOfMonth,
  formatDayLong,
  isDay,
  monthOf,
  startOfMonth,
  toDay,
  weekdayOf,
  yearOf,
} from '#shared/kernel/day.ts'

const first = toDay('1900-01-01')
const anyDay = fc.integer({ min: 0, max: 109_000 }).map((count) => addDays(first, count))

describe('a day', () => {
  it.each(['2026-10-08', '2024-02-29', '2000-02-29', '1931-01-01', '2026-12-31'])(
    '%s is a real day',
    (text) => {
      expect(isDay(text)).toBe(true)
      expect(toDay(text)).toBe(text)
      expect(daySchema.parse(text)).toBe(text)
    },
  )

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-8',
    '2026/01/08',
    '0206-10-08',
    '2026-10-08T00:00:00Z',
    ' 2026-10-08',
    '',
  ])('"%s" is refused with words that show how to write it', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => toDay(text)).toThrow(new AppError('DAY_INVALID'))
    const result = daySchema.safeParse(text)
    expect(result.error?.issues.map((issue) => issue.message)).toEqual(['日期应写成 2026-10-08'])
  })

  it('is not a number or nothing', () => {
    expect(isDay(20_261_008)).toBe(false)
    expect(isDay(null)).toBe(false)
    expect(daySchema.safeParse(20_261_008).error?.issues[0]?.message).toBe('日期应写成 2026-10-08')
  })

  it('is written in the long form of official papers without leading zeros', () => {
    expect(formatDayLong(toDay('2026-10-08'))).toBe('2026年10月8日')
    expect(formatDayLong(toDay('2026-03-31'))).toBe('2026年3月31日')
  })

  it('gives its year and month', () => {
    expect(yearOf(toDay('2026-10-08'))).toBe(2026)
    expect(monthOf(toDay('2026-10-08'))).toBe(10)
  })
})

describe('calendar arithmetic', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-06-28', 11, '2026-07-09'],
    ['1970-01-01', -1, '1969-12-31'],
  ])('%s plus %i days is %s', (day, count, expected) => {
    expect(addDays(toDay(day), count)).toBe(expected)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s plus %i months is %s', (day, count, expected) => {
    expect(addMonths(toDay(day), count)).toBe(expected)
  })

  it('refuses to leave the years that can be written', () => {
    expect(() => addDays(toDay('9999-12-31'), 1)).toThrow('DAY_OUT_OF_RANGE')
    expect(() => addDays(toDay('1800-01-01'), -1)).toThrow('DAY_OUT_OF_RANGE')
    expect(() => addMonths(toDay('9999-12-01'), 1)).toThrow('DAY_OUT_OF_RANGE')
  })

  it.each([
    ['2026-10-08', 4],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['2024-02-29', 4],
    ['2026-11-22', 7],
    ['2026-11-23', 1],
  ])('%s falls on weekday %i', (day, weekday) => {
    expect(weekdayOf(toDay(day))).toBe(weekday)
  })

  it('counts the days of a camp from 28 June to 9 July with both ends', () => {
    const days = eachDay(toDay('2026-06-28'), toDay('2026-07-09'))
    expect(days).toHaveLength(12)
    expect(days[0]).toBe('2026-06-28')
    expect(days[11]).toBe('2026-07-09')
  })

  it('a range that runs backwards has no day', () => {
    expect(eachDay(toDay('2026-07-09'), toDay('2026-07-08'))).toEqual([])
  })

  it('agrees with the platform calendar on every day from 1900 to 2199', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 84_000 }), (count) => {
        const iso = new Date(count * 86_400_000).toISOString().slice(0, 10)
        expect(addDays(toDay('1970-01-01'), count)).toBe(iso)
      }),
    )
  })

  it('adding and taking away the same days returns to the start', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day)
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })

  it('order of days is order in time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(compareDays(a, b)).toBe(Math.sign(daysBetween(b, a)))
      }),
    )
  })

  it('a month runs from its first to its last day and holds the day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(startOfMonth(day) <= day && day <= endOfMonth(day)).toBe(true)
        expect(addDays(endOfMonth(day), 1)).toBe(addMonths(startOfMonth(day), 1))
      }),
    )
  })
})

describe('age in completed years', () => {
  it.each([
    ['2010-11-23', '2026-11-22', 15],
    ['2010-11-23', '2026-11-23', 16],
    ['2012-02-29', '2026-02-28', 13],
    ['2012-02-29', '2026-03-01', 14],
    ['2012-02-29', '2028-02-28', 15],
    ['2012-02-29', '2028-02-29', 16],
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-02', '2026-01-01', -1],
  ])('a child born on %s is on %s %i years old', (birth, day, age) => {
    expect(ageOn(toDay(birth), toDay(day))).toBe(age)
  })

  it('never falls as days go by and rises by at most one a day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 9000 }), (birth, count) => {
        const day: Day = addDays(birth, count)
        const step = ageOn(birth, addDays(day, 1)) - ageOn(birth, day)
        expect([0, 1]).toContain(step)
      }),
    )
  })
})
