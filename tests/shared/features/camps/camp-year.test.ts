import { describe, expect, it } from 'vitest'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { countCampYear, type CampFacts } from '#shared/features/camps/camp-year.ts'
import { forecastCamp } from '#shared/features/camps/forecast.ts'
import { isQualified, type CampDayRecord } from '#shared/features/camps/held-days.ts'
import { campSpan, type CampSegments } from '#shared/features/camps/segments.ts'
import { assignedOn, campState } from '#shared/features/camps/standing.ts'
import { toDay, type Day } from '#shared/kernel/day.ts'
import { calendarYearOf, projectYearContaining } from '#shared/kernel/period.ts'
import { dayRecord, heldThrough, segments } from '#tests/support/factories/camp-records.ts'

const RULES = {
  minDays: 10,
  dayBasis: 'held',
  maxGapDays: 45,
  fullAttendancePercent: 80,
  minPerYear: 1,
  fullPerYear: 2,
} as const
const YEAR = calendarYearOf(2026)

function facts(
  id: number,
  parts: CampSegments,
  records: readonly CampDayRecord[],
  today: Day,
): CampFacts {
  return {
    id: campIdSchema.parse(id),
    name: `第${id}期`,
    ...campSpan(parts),
    state: campState({ segments: parts, cancelledOn: null }, records, today),
    isQualified: isQualified(parts, records, RULES),
    assignedOn: assignedOn(parts, records, today),
    forecast: forecastCamp(parts, records, RULES),
  }
}

const AFTER = toDay('2026-12-31')
const pair = (startsOn: string, endsOn: string): readonly [string, string] => [startsOn, endsOn]
const heldWhole = (id: number, ...days: readonly [string, string]) =>
  facts(id, segments(days), heldThrough(days), AFTER)

describe('the camps of a year (R13: at least one, two are recommended)', () => {
  it.each([
    ['none', [], 'none'],
    ['one of ten days', [heldWhole(1, '2026-07-06', '2026-07-15')], 'met'],
    ['one of nine days', [heldWhole(1, '2026-07-06', '2026-07-14')], 'none'],
    [
      'a winter and a summer camp',
      [heldWhole(1, '2026-01-20', '2026-01-29'), heldWhole(2, '2026-07-06', '2026-07-15')],
      'full',
    ],
    ['one of the year before', [heldWhole(1, '2025-07-06', '2025-07-15')], 'none'],
    [
      'one that began in December before and ended in January',
      [heldWhole(1, '2025-12-28', '2026-01-08')],
      'met',
    ],
  ] as const)('%s', (_case, camps, expected) => {
    expect(countCampYear(camps, YEAR, RULES, AFTER).standing).toBe(expected)
  })

  it('names the qualified, the short and the running ones apart', () => {
    const today = toDay('2026-07-14')
    const whole = pair('2026-01-20', '2026-01-29')
    const short = pair('2026-05-01', '2026-05-05')
    const running = pair('2026-07-06', '2026-07-17')
    const camps = [
      facts(1, segments(whole), heldThrough(whole), today),
      facts(2, segments(short), heldThrough(short), today),
      facts(3, segments(running), heldThrough(pair('2026-07-06', '2026-07-14')), today),
    ]
    expect(countCampYear(camps, YEAR, RULES, today)).toMatchObject({
      qualifiedIds: [1],
      shortIds: [2],
      runningIds: [3],
      forecast: null,
    })
  })

  it('goes by the project year where the contract does', () => {
    const camp = heldWhole(1, '2026-11-01', '2026-11-10')
    const projectYear = projectYearContaining('11-01', toDay('2026-10-31'))
    expect(countCampYear([camp], projectYear, RULES, AFTER).standing).toBe('none')
    const next = projectYearContaining('11-01', toDay('2026-11-01'))
    expect(countCampYear([camp], next, RULES, AFTER).standing).toBe('met')
  })
})

describe('what a camp still needs', () => {
  const parts = segments(['2026-07-06', '2026-07-17'])

  it.each([
    [
      'nothing recorded of twelve days',
      [],
      { daysToHold: 10, daysOpen: 12, canQualify: true, latestDay: '2026-07-08' },
    ],
    [
      'seven held',
      heldThrough(['2026-07-06', '2026-07-12']),
      { daysToHold: 3, daysOpen: 5, canQualify: true, latestDay: '2026-07-15' },
    ],
    [
      'three lost to a typhoon',
      [
        dayRecord('2026-07-06', 'cancelled'),
        dayRecord('2026-07-07', 'cancelled'),
        dayRecord('2026-07-08', 'cancelled'),
      ],
      { daysToHold: 10, daysOpen: 9, canQualify: false, latestDay: null },
    ],
    [
      'ten held',
      heldThrough(['2026-07-06', '2026-07-15']),
      { daysToHold: 0, daysOpen: 2, canQualify: true, latestDay: null },
    ],
  ])('%s', (_case, records, expected) => {
    expect(forecastCamp(parts, records, RULES)).toEqual(expected)
  })

  it('is one held day where calendar days are the basis and there are enough', () => {
    const rules = { ...RULES, dayBasis: 'calendar' } as const
    expect(forecastCamp(parts, [], rules).daysToHold).toBe(1)
    expect(forecastCamp(parts, heldThrough(['2026-07-06', '2026-07-06']), rules).daysToHold).toBe(0)
    expect(forecastCamp(segments(['2026-07-06', '2026-07-14']), [], rules).canQualify).toBe(false)
  })
})

describe('the way to the first camp of the year', () => {
  it('leads through the running camp that needs the fewest days', () => {
    const today = toDay('2026-07-12')
    const camps = [
      facts(1, segments(['2026-08-03', '2026-08-14']), [], today),
      facts(
        2,
        segments(['2026-07-06', '2026-07-17']),
        heldThrough(['2026-07-06', '2026-07-12']),
        today,
      ),
    ]
    expect(countCampYear(camps, YEAR, RULES, today).forecast).toEqual({
      campId: 2,
      name: '第2期',
      daysToHold: 3,
      latestDay: '2026-07-15',
      isPossible: true,
    })
  })

  it('does not count on a camp that ends in the next year', () => {
    const today = toDay('2026-12-01')
    const camp = facts(1, segments(['2026-12-28', '2027-01-08']), [], today)
    expect(countCampYear([camp], YEAR, RULES, today).forecast).toEqual({
      campId: null,
      name: '',
      daysToHold: 10,
      latestDay: '2026-12-22',
      isPossible: true,
    })
  })

  it.each([
    ['2026-12-22', true],
    ['2026-12-23', false],
  ])('a new camp begun on %s still reaches ten days: %s', (today, isPossible) => {
    const year = countCampYear([], YEAR, RULES, toDay(today))
    expect(year.forecast?.isPossible).toBe(isPossible)
  })
})
