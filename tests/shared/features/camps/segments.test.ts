import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campDraftSchema } from '#shared/features/camps/camp.ts'
import {
  calendarDays,
  campDays,
  campSegmentsSchema,
  campSpan,
  findLongGap,
  isCampDay,
} from '#shared/features/camps/segments.ts'
import { addDays, toDay } from '#shared/kernel/day.ts'
import { campDraft, segments } from '#tests/support/factories/camp-records.ts'

function messagesOf(pairs: readonly (readonly [string, string])[]) {
  const parsed = campSegmentsSchema.safeParse(
    pairs.map(([startsOn, endsOn]) => ({ startsOn, endsOn })),
  )
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('the calendar days of a camp', () => {
  it.each([
    ['ten days, both ends counted', [['2026-07-01', '2026-07-10']], 10],
    ['one day', [['2026-07-01', '2026-07-01']], 1],
    ['over the end of the year', [['2026-12-28', '2027-01-08']], 12],
    ['over 29 February', [['2028-02-25', '2028-03-05']], 10],
    [
      'two parts, the break between them not counted',
      [
        ['2026-02-07', '2026-02-14'],
        ['2026-02-24', '2026-02-25'],
      ],
      10,
    ],
  ] as const)('%s', (_case, pairs, expected) => {
    expect(calendarDays(segments(...pairs))).toBe(expected)
    expect(campDays(segments(...pairs))).toHaveLength(expected)
  })

  it('are exactly the days that belong to it', () => {
    const start = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 2, max: 20 }),
        (offset, length, gap) => {
          const startsOn = addDays(toDay('2026-06-20'), offset)
          const endsOn = addDays(startsOn, length)
          const second = addDays(endsOn, gap)
          const parts = [
            { startsOn, endsOn },
            { startsOn: second, endsOn: second },
          ]
          const days = campDays(parts)
          expect(days.every((day) => isCampDay(parts, day))).toBe(true)
          expect(days).toEqual([...new Set(days)].toSorted())
          expect(isCampDay(parts, addDays(endsOn, 1))).toBe(false)
          expect(campSpan(parts)).toEqual({ startsOn, endsOn: second })
        },
      ),
    )
  })
})

describe('the break between two parts (R13: at most 45 days)', () => {
  it.each([
    ['45 days between them are one camp', '2026-03-23', null],
    ['46 days between them are two camps', '2026-03-24', { part: 2, gapDays: 46 }],
    ['the next day is no break', '2026-02-06', null],
  ])('%s', (_case, secondStart, expected) => {
    const parts = segments(['2026-01-29', '2026-02-05'], [secondStart, secondStart])
    expect(findLongGap(parts, 45)).toEqual(expected)
  })

  it('is looked at between all parts', () => {
    const parts = segments(
      ['2026-01-01', '2026-01-04'],
      ['2026-01-20', '2026-01-22'],
      ['2026-05-01', '2026-05-05'],
    )
    expect(findLongGap(parts, 45)).toEqual({ part: 3, gapDays: 98 })
  })
})

describe('dates that cannot be', () => {
  it.each([
    [
      'a camp that ends before it starts',
      [['2026-07-10', '2026-07-01']],
      ['0.endsOn: 结束日期不能早于开始日期'],
    ],
    [
      'parts that overlap by a day',
      [
        ['2026-07-01', '2026-07-08'],
        ['2026-07-08', '2026-07-10'],
      ],
      ['1.startsOn: 第 2 段开始日期应晚于第 1 段结束日期 2026-07-08'],
    ],
    [
      'parts in the wrong order',
      [
        ['2026-07-20', '2026-07-25'],
        ['2026-07-01', '2026-07-05'],
      ],
      ['1.startsOn: 第 2 段开始日期应晚于第 1 段结束日期 2026-07-25'],
    ],
    [
      'the wrong year at the end',
      [['2026-07-01', '2027-07-10']],
      ['0.endsOn: 超过 92 天，请核对年份和月份'],
    ],
    [
      'a day that is not on the calendar',
      [['2026-02-29', '2026-03-10']],
      ['0.startsOn: 日期应写成 2026-10-08'],
    ],
    ['no dates at all', [], [': 请至少填写一段日期']],
  ] as const)('are refused with the field and the reason: %s', (_case, pairs, expected) => {
    expect(messagesOf(pairs)).toEqual(expected)
  })

  it('leave parts that follow each other the next day alone', () => {
    expect(
      messagesOf([
        ['2026-07-01', '2026-07-08'],
        ['2026-07-09', '2026-07-10'],
      ]),
    ).toEqual([])
  })
})

describe('a camp on the form', () => {
  it.each([
    ['a quota of nobody', { quota: 0 }, '名额应为 1 至 300 的整数'],
    ['half a child', { quota: 1.5 }, '名额应为 1 至 300 的整数'],
    ['a quota left empty', { quota: Number.NaN }, '名额应为 1 至 300 的整数'],
    ['a name of spaces', { name: '　 ' }, '请填写营期名称'],
    ['less than no budget', { budgetFen: -1 }, '预算不能小于 0'],
  ])('is refused for %s', (_case, change, message) => {
    const parsed = campDraftSchema.safeParse(campDraft(change))
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})
