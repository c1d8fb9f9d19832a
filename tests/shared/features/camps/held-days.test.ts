import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import { dayStatusOf, type CampDayStatus } from '#shared/features/camps/camp-day.ts'
import {
  campersOf,
  heldDays,
  isQualified,
  lastHeldOn,
  personDays,
  type CampDayRecord,
} from '#shared/features/camps/held-days.ts'
import { campDays } from '#shared/features/camps/segments.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { toDay } from '#shared/kernel/day.ts'
import { dayRecord, heldThrough, segments } from '#tests/support/factories/camp-records.ts'

const HELD_BASIS = { minDays: 10, dayBasis: 'held' } as const
const CALENDAR_BASIS = { minDays: 10, dayBasis: 'calendar' } as const
/** A day with one child, as it stood in each half. */
function halfDay(
  day: string,
  morning: AttendanceStatus | null,
  afternoon: AttendanceStatus | null,
): CampDayRecord {
  return {
    day: toDay(day),
    status: 'held',
    marks: [{ childId: childIdSchema.parse(1), morning, afternoon }],
  }
}

const SUMMER = segments(['2026-07-01', '2026-07-12'])

describe('the held days of a camp (R13)', () => {
  it.each([
    ['every day held', heldThrough(['2026-07-01', '2026-07-12']), 12],
    [
      'a rest day counts nothing',
      [...heldThrough(['2026-07-01', '2026-07-09']), dayRecord('2026-07-10', 'rest')],
      9,
    ],
    [
      'a typhoon day counts nothing',
      [...heldThrough(['2026-07-01', '2026-07-09']), dayRecord('2026-07-10', 'cancelled')],
      9,
    ],
    [
      'the day made up for it counts',
      [
        ...heldThrough(['2026-07-01', '2026-07-09']),
        dayRecord('2026-07-10', 'cancelled'),
        dayRecord('2026-07-11'),
      ],
      10,
    ],
    [
      'two activities on one date are one day',
      [dayRecord('2026-07-01'), dayRecord('2026-07-01')],
      1,
    ],
    [
      'a day without a child there counts nothing',
      [dayRecord('2026-07-01', 'held', ['absent', 'excused'])],
      0,
    ],
    [
      'a day with one child there, who came late, counts',
      [dayRecord('2026-07-01', 'held', ['absent', 'late'])],
      1,
    ],
    ['half a day is a day', [halfDay('2026-07-01', 'present', null)], 1],
    [
      'a child there in the afternoon only makes a day',
      [halfDay('2026-07-01', 'absent', 'late')],
      1,
    ],
    ['nobody in either half makes none', [halfDay('2026-07-01', 'absent', 'excused')], 0],
    ['nothing recorded', [], 0],
  ])('%s', (_case, records, expected) => {
    expect(heldDays(records)).toHaveLength(expected)
  })

  it('end with the last day that was held, not with the last that was planned', () => {
    const records = [
      dayRecord('2026-07-08'),
      dayRecord('2026-07-10'),
      dayRecord('2026-07-12', 'rest'),
    ]
    expect(lastHeldOn(records)).toBe('2026-07-10')
    expect(lastHeldOn([dayRecord('2026-07-12', 'rest')])).toBeNull()
  })
})

describe('a qualified camp (R13)', () => {
  it.each([
    ['ten held days', SUMMER, heldThrough(['2026-07-01', '2026-07-10']), true, true],
    ['nine held days of twelve', SUMMER, heldThrough(['2026-07-01', '2026-07-09']), false, true],
    [
      'nine days planned and held',
      segments(['2026-07-01', '2026-07-09']),
      heldThrough(['2026-07-01', '2026-07-09']),
      false,
      false,
    ],
    [
      'eight days before the Spring Festival and two after',
      segments(['2026-02-07', '2026-02-14'], ['2026-02-24', '2026-02-25']),
      heldThrough(['2026-02-07', '2026-02-14'], ['2026-02-24', '2026-02-25']),
      true,
      true,
    ],
    [
      'the winter break of 2026: eight days before the Spring Festival and eight after',
      segments(['2026-02-07', '2026-02-14'], ['2026-02-22', '2026-03-01']),
      heldThrough(['2026-02-07', '2026-02-14'], ['2026-02-22', '2026-03-01']),
      true,
      true,
    ],
    ['twelve days planned, none held', SUMMER, [], false, false],
  ])('%s', (_case, parts, records, onHeldBasis, onCalendarBasis) => {
    expect(isQualified(parts, records, HELD_BASIS)).toBe(onHeldBasis)
    expect(isQualified(parts, records, CALENDAR_BASIS)).toBe(onCalendarBasis)
  })
})

describe('the 人日 of a camp', () => {
  it('count present, late and left early on held days, and nothing else', () => {
    const all = ['present', 'late', 'left-early', 'excused', 'absent'] as const
    const records = [
      dayRecord('2026-07-01', 'held', all),
      dayRecord('2026-07-02', 'held', ['present']),
    ]
    expect(personDays(records)).toBe(4)
    expect(campersOf(records).size).toBe(3)
  })

  it('count a child once a day, there in the morning, in the afternoon or in both', () => {
    const day = '2026-07-01'
    expect(personDays([halfDay(day, 'present', 'present')])).toBe(1)
    expect(personDays([halfDay(day, 'excused', 'present')])).toBe(1)
    expect(personDays([halfDay(day, null, 'left-early')])).toBe(1)
    expect(personDays([halfDay(day, 'excused', 'absent')])).toBe(0)
  })

  it('show the better of both halves as the day of the child', () => {
    expect(dayStatusOf({ morning: 'absent', afternoon: 'late' })).toBe('late')
    expect(dayStatusOf({ morning: 'excused', afternoon: 'absent' })).toBe('excused')
    expect(dayStatusOf({ morning: null, afternoon: 'left-early' })).toBe('left-early')
  })

  it('count a child once a day even with two activities', () => {
    expect(personDays([dayRecord('2026-07-01'), dayRecord('2026-07-01')])).toBe(1)
  })
})

describe('whatever is recorded', () => {
  const days = campDays(SUMMER)
  const record = fc.record({
    day: fc.constantFrom(...days),
    status: fc.constantFrom<CampDayStatus>('held', 'rest', 'cancelled'),
    marks: fc.array(fc.constantFrom<AttendanceStatus>('present', 'late', 'excused', 'absent'), {
      maxLength: 5,
    }),
  })
  const records = fc
    .array(record, { maxLength: 30 })
    .map((list) =>
      list.map(({ day, status, marks }) => dayRecord(day, status, status === 'held' ? marks : [])),
    )

  const inTwoOrders = records.chain((list) =>
    fc
      .shuffledSubarray(list, { minLength: list.length })
      .map((other): readonly [typeof list, typeof list] => [list, other]),
  )

  it('held days never exceed calendar days, and 人日 lie between days and days times children', () => {
    fc.assert(
      fc.property(records, (list) => {
        const held = heldDays(list).length
        expect(held).toBeLessThanOrEqual(days.length)
        expect(personDays(list)).toBeGreaterThanOrEqual(held)
        expect(personDays(list)).toBeLessThanOrEqual(held * campersOf(list).size)
      }),
    )
  })

  it('the order in which days were typed in changes nothing', () => {
    fc.assert(
      fc.property(inTwoOrders, ([list, other]) => {
        expect(heldDays(other)).toEqual(heldDays(list))
        expect(lastHeldOn(other)).toBe(lastHeldOn(list))
        expect(personDays(other)).toBe(personDays(list))
        expect(campersOf(other)).toEqual(campersOf(list))
        expect(isQualified(SUMMER, other, HELD_BASIS)).toBe(isQualified(SUMMER, list, HELD_BASIS))
      }),
    )
  })
})
