import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, toDay } from '#shared/kernel/day.ts'
import {
  calendarYearOf,
  halfYearOf,
  isWithin,
  labelOf,
  monthPeriodOf,
  nextPeriod,
  PERIOD_KINDS,
  periodContaining,
  periodKindSchema,
  previousPeriod,
  projectYearContaining,
  quarterOf,
  yearToDate,
} from '#shared/kernel/period.ts'

const anyDay = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays(toDay('2000-01-01'), n))
const anyKind = fc.constantFrom(...PERIOD_KINDS.map((kind) => kind.code))

describe('reporting periods', () => {
  it.each([
    [quarterOf(2026, 1), '2026-01-01', '2026-03-31', '2026年第一季度'],
    [quarterOf(2026, 2), '2026-04-01', '2026-06-30', '2026年第二季度'],
    [quarterOf(2026, 3), '2026-07-01', '2026-09-30', '2026年第三季度'],
    [quarterOf(2026, 4), '2026-10-01', '2026-12-31', '2026年第四季度'],
    [monthPeriodOf(2028, 2), '2028-02-01', '2028-02-29', '2028年2月'],
    [halfYearOf(2026, 1), '2026-01-01', '2026-06-30', '2026年上半年'],
    [halfYearOf(2026, 2), '2026-07-01', '2026-12-31', '2026年下半年'],
    [calendarYearOf(2026), '2026-01-01', '2026-12-31', '2026年度'],
  ])('%o runs from %s to %s and is called %s', (period, startsOn, endsOn, label) => {
    expect(period).toMatchObject({ startsOn, endsOn, label })
    expect(labelOf(period)).toBe(label)
  })

  it('there is no fifth quarter, thirteenth month or half of a number', () => {
    expect(() => quarterOf(2026, 5)).toThrow('PERIOD_INVALID')
    expect(() => quarterOf(2026, 0)).toThrow('PERIOD_INVALID')
    expect(() => monthPeriodOf(2026, 13)).toThrow('PERIOD_INVALID')
    expect(() => halfYearOf(2026, 1.5)).toThrow('PERIOD_INVALID')
    expect(() => calendarYearOf(12)).toThrow('PERIOD_INVALID')
    expect(periodKindSchema.safeParse('week').success).toBe(false)
  })

  it('31 March and 1 April belong to different quarters', () => {
    expect(periodContaining('quarter', toDay('2026-03-31'))).toEqual(quarterOf(2026, 1))
    expect(periodContaining('quarter', toDay('2026-04-01'))).toEqual(quarterOf(2026, 2))
  })

  it('the period before the first quarter is the fourth of the year before', () => {
    expect(previousPeriod(quarterOf(2026, 1))).toEqual(quarterOf(2025, 4))
    expect(nextPeriod(quarterOf(2025, 4))).toEqual(quarterOf(2026, 1))
  })

  it('the accumulated column runs from 1 January to the end of the period', () => {
    expect(yearToDate(quarterOf(2026, 3))).toEqual({
      startsOn: '2026-01-01',
      endsOn: '2026-09-30',
      label: '2026年1—9月',
    })
    expect(yearToDate(monthPeriodOf(2026, 1)).label).toBe('2026年1月')
  })

  it('every day lies in exactly one period of each kind', () => {
    fc.assert(
      fc.property(anyKind, anyDay, (kind, day) => {
        const period = periodContaining(kind, day)
        expect(isWithin(period, day)).toBe(true)
        expect(isWithin(previousPeriod(period), day)).toBe(false)
        expect(isWithin(nextPeriod(period), day)).toBe(false)
        expect(addDays(period.endsOn, 1)).toBe(nextPeriod(period).startsOn)
        expect(previousPeriod(nextPeriod(period))).toEqual(period)
      }),
    )
  })
})

describe('the project year of a contract', () => {
  it.each([
    ['11-01', '2026-10-31', '2025-11-01', '2026-10-31'],
    ['11-01', '2026-11-01', '2026-11-01', '2027-10-31'],
    ['01-01', '2026-11-23', '2026-01-01', '2026-12-31'],
    ['03-01', '2024-02-29', '2023-03-01', '2024-02-29'],
  ])('beginning on %s holds %s from %s to %s', (start, day, startsOn, endsOn) => {
    expect(projectYearContaining(start, toDay(day))).toMatchObject({ startsOn, endsOn })
  })

  it('is named by its days', () => {
    expect(projectYearContaining('11-01', toDay('2026-11-23')).label).toBe(
      '2026年11月1日至2027年10月31日',
    )
  })

  it.each(['02-29', '13-01', '11-31', '11', ''])('cannot begin on "%s"', (start) => {
    expect(() => projectYearContaining(start, toDay('2028-11-23'))).toThrow('PERIOD_INVALID')
  })

  it('holds its day and is 365 or 366 days long', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('01-01', '03-01', '06-15', '11-01', '12-31'),
        anyDay,
        (start, day) => {
          const year = projectYearContaining(start, day)
          expect(isWithin(year, day)).toBe(true)
          expect([365, 366]).toContain(daysBetween(year.startsOn, year.endsOn) + 1)
        },
      ),
    )
  })
})
