import { describe, expect, it } from 'vitest'
import { drawnTimes, resizeTimes, shiftTimes } from '#shared/features/bookings/grid-time.ts'
import { layOutLanes } from '#shared/features/bookings/lanes.ts'
import { daysOf, periodTitle, stepPeriod } from '#shared/features/bookings/schedule-period.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { toDay } from '#shared/kernel/day.ts'

function times(text: string) {
  const [startsAt, endsAt] = text.split('-').map((time) => clockTimeSchema.parse(time))
  if (startsAt === undefined || endsAt === undefined) throw new Error(text)
  return { startsAt, endsAt }
}

describe('what overlaps stands side by side', () => {
  it.each([
    [
      ['09:00-10:00', '10:00-11:00'],
      ['0/1', '0/1'],
    ],
    [
      ['09:00-10:00', '09:30-11:00'],
      ['0/2', '1/2'],
    ],
    [
      ['09:00-12:00', '09:30-10:00', '10:00-11:00'],
      ['0/2', '1/2', '1/2'],
    ],
    [
      ['09:00-10:00', '09:00-10:00', '09:00-10:00', '11:00-12:00'],
      ['0/3', '1/3', '2/3', '0/1'],
    ],
  ])('%j', (texts, expected) => {
    const items = texts.map(times)
    const placed = layOutLanes(items)
    expect(
      items.map((item) => `${placed.get(item)?.lane ?? ''}/${placed.get(item)?.lanes ?? ''}`),
    ).toEqual(expected)
  })
})

describe('a drag', () => {
  it('keeps the length and stays within the day', () => {
    expect(shiftTimes(times('09:10-10:00'), 45)).toEqual(times('09:55-10:45'))
    expect(shiftTimes(times('09:00-10:00'), -600)).toEqual(times('00:00-01:00'))
    expect(shiftTimes(times('22:00-23:00'), 600)).toEqual(times('22:59-23:59'))
  })

  it('at the lower edge changes the end alone, to a quarter of an hour', () => {
    expect(resizeTimes(times('09:00-10:00'), 37)).toEqual(times('09:00-10:30'))
    expect(resizeTimes(times('09:00-10:00'), -300)).toEqual(times('09:00-09:15'))
  })

  it('over an empty place draws a time, in either direction', () => {
    expect(drawnTimes(9 * 60 + 4, 10 * 60 + 29)).toEqual(times('09:00-10:30'))
    expect(drawnTimes(11 * 60, 10 * 60)).toEqual(times('10:00-11:00'))
    expect(drawnTimes(9 * 60, 9 * 60 + 2)).toEqual(times('09:00-09:30'))
  })
})

describe('periods', () => {
  const day = toDay('2026-10-16')

  it.each([
    ['month', '2026-09-28', '2026-11-01', '2026年10月'],
    ['week', '2026-10-12', '2026-10-18', '2026年10月12日—18日'],
    ['day', '2026-10-16', '2026-10-16', '2026年10月16日 星期五'],
    ['rooms', '2026-10-16', '2026-10-16', '2026年10月16日 星期五'],
  ] as const)('a %s shows %s to %s', (view, from, to, title) => {
    const days = daysOf(view, day)
    expect([days[0], days.at(-1), periodTitle(view, day)]).toEqual([from, to, title])
  })

  it('step on by their own length', () => {
    expect(stepPeriod('month', toDay('2026-10-31'), 1)).toBe('2026-11-30')
    expect(stepPeriod('week', day, -1)).toBe('2026-10-09')
    expect(stepPeriod('rooms', day, 1)).toBe('2026-10-17')
  })

  it('name both months where a week lies in two', () => {
    expect(periodTitle('week', toDay('2026-10-01'))).toBe('2026年9月28日—10月4日')
  })
})
