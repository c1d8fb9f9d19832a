import { describe, expect, it } from 'vitest'
import { dueStateOf, plannedDays } from '#shared/features/tutoring/planned-days.ts'
import { schoolTermWarning } from '#shared/features/tutoring/school-term.ts'
import { toDay } from '#shared/kernel/day.ts'

const period = (
  name: string,
  startsOn: string,
  endsOn: string,
  kind: 'term' | 'break' = 'term',
) => ({
  name,
  kind,
  startsOn: toDay(startsOn),
  endsOn: toDay(endsOn),
})
const PERIODS = [
  period('2026年春季学期', '2026-03-02', '2026-07-03'),
  period('2026年暑假', '2026-07-04', '2026-08-31', 'break'),
  period('2026年秋季学期', '2026-09-01', '2027-01-22'),
]
const term = (startsOn: string, endsOn: string) => ({
  startsOn: toDay(startsOn),
  endsOn: toDay(endsOn),
})

describe('a term beside the terms of the schools', () => {
  it.each([
    ['2026-09-01', '2027-01-22', ''],
    ['2026-09-07', '2027-01-15', ''],
    [
      '2026-08-24',
      '2027-01-15',
      '开始日期超出学校学期“2026年秋季学期”（2026-09-01 至 2027-01-22）',
    ],
    ['2026-09-07', '2027-01-29', '结束日期超出学校学期“2026年秋季学期”'],
    ['2026-08-01', '2027-02-28', '两头都超出学校学期“2026年秋季学期”'],
    ['2026-07-06', '2026-08-28', '不在工作日历里任何一个学校学期内'],
  ])('from %s to %s is told %j', (startsOn, endsOn, words) => {
    const warning = schoolTermWarning(term(startsOn, endsOn), PERIODS)
    expect(warning === '' ? '' : warning.slice(0, 200)).toContain(words)
    expect(warning === '').toBe(words === '')
  })

  it('is not told anything while no school term was entered', () => {
    expect(schoolTermWarning(term('2026-08-01', '2027-03-01'), [])).toBe('')
  })
})

describe('a day on which the site is closed', () => {
  const days = { ...term('2026-10-12', '2026-10-16'), weekdays: [1, 2, 3, 4, 5] as const }
  const closed = new Map([['2026-10-14', '场地检修停开']])

  it('is not due, with the words of the calendar', () => {
    const weekdays = [...days.weekdays]
    expect(dueStateOf({ ...days, weekdays }, toDay('2026-10-14'), new Map(), closed)).toEqual({
      isDue: false,
      reason: 'site-closed',
      holiday: '场地检修停开',
    })
    expect(plannedDays({ ...days, weekdays }, new Map(), undefined, closed)).toEqual([
      '2026-10-12',
      '2026-10-13',
      '2026-10-15',
      '2026-10-16',
    ])
  })
})
