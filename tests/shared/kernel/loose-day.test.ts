import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, formatDayLong, toDay } from '#shared/kernel/day.ts'
import { parseLooseDay } from '#shared/kernel/loose-day.ts'

const today = toDay('2026-11-23')

describe('a date as rosters write it', () => {
  it.each([
    ['2026-10-08', '2026-10-08'],
    ['2026/10/8', '2026-10-08'],
    ['2026.10.8', '2026-10-08'],
    ['20261008', '2026-10-08'],
    ['2026年10月8日', '2026-10-08'],
    ['2026年10月8号', '2026-10-08'],
    ['2026年10月8', '2026-10-08'],
    ['2026 年 10 月 8 日', '2026-10-08'],
    ['２０２６．１０．８', '2026-10-08'],
    ['2026－10－08', '2026-10-08'],
    ['2026/10/8 0:00', '2026-10-08'],
    ['2026-10-08T00:00:00.000Z', '2026-10-08'],
    ['10-8', '2026-10-08'],
    ['10/8', '2026-10-08'],
    ['10月8日', '2026-10-08'],
    [20_261_008, '2026-10-08'],
    [42_073, '2015-03-10'],
    ['42073', '2015-03-10'],
    [42_073.5, '2015-03-10'],
    [20_153, '1955-03-05'],
  ])('%s is %s', (input, day) => {
    expect(parseLooseDay(input, { today })).toEqual({ kind: 'day', day })
  })

  it.each([
    ['201503', 2015, 3],
    ['2015.3', 2015, 3],
    ['2015-03', 2015, 3],
    ['2015年3月', 2015, 3],
    ['2015.10', 2015, 10],
    [201_503, 2015, 3],
    [2015.3, 2015, 3],
    [2015.12, 2015, 12],
  ])('%s is only a month', (input, year, month) => {
    expect(parseLooseDay(input, { today })).toEqual({ kind: 'month', year, month })
  })

  it.each([
    '',
    '不详',
    '2015',
    '2015-02-29',
    '20150229',
    '201513',
    '2015.13',
    '15.3.10',
    '150310',
    '2-30',
    '20153',
    '99999',
    2015,
    2015.1,
    10.8,
    0,
    -42_073,
    Number.NaN,
  ])('%s is not a date', (input) => {
    expect(parseLooseDay(input, { today })).toEqual({ kind: 'invalid' })
  })

  it('every day is read back from each of its spellings', () => {
    const base = toDay('1899-12-30')
    const day = fc.integer({ min: 21_000, max: 60_000 }).map((count) => addDays(base, count))
    fc.assert(
      fc.property(day, (expected) => {
        const spellings = [
          expected,
          expected.replaceAll('-', ''),
          expected.replaceAll('-0', '-').replaceAll('-', '.'),
          expected.replaceAll('-', '/'),
          formatDayLong(expected),
          daysBetween(base, expected),
        ]
        for (const spelling of spellings) {
          expect(parseLooseDay(spelling, { today })).toEqual({ kind: 'day', day: expected })
        }
      }),
    )
  })
})
