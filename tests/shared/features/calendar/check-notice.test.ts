import { describe, expect, it } from 'vitest'
import { checkNotice } from '#shared/features/calendar/check-notice.ts'
import type { ReadDay } from '#shared/features/calendar/notice.ts'
import { missingNoticeYear, dueNoticeYear } from '#shared/features/calendar/notice-due.ts'
import { PREFECTURE_OPTIONS, suggestedPeriods } from '#shared/features/calendar/period-templates.ts'
import { runsOverlap, schoolPeriodDraftSchema } from '#shared/features/calendar/school-period.ts'
import { toDay } from '#shared/kernel/day.ts'
import { noticeDays } from '#tests/support/factories/calendar.ts'

const WHOLE: readonly ReadDay[] = noticeDays(2027).map((day) => ({ ...day, line: null }))

function read(line: number, day: string, name: string, kind: ReadDay['kind'] = 'off'): ReadDay {
  return { line, day: toDay(day), name, kind }
}

function problemsWith(...more: readonly ReadDay[]) {
  return checkNotice([...WHOLE, ...more], 2027).problems
}

describe('a notice is judged', () => {
  it('without a word when every holiday is in it', () => {
    expect(problemsWith()).toEqual([])
  })

  it('for a hole in a run, and what would mend it is offered', () => {
    expect(problemsWith(read(8, '2027-10-02', '国庆节'), read(9, '2027-10-04', '国庆节'))).toEqual([
      {
        severity: 'warning',
        line: 9,
        text: '国庆节 2027-10-02 与 2027-10-04 之间缺 2027-10-03，放假应当连续，请对照通知补上',
        mend: [{ day: '2027-10-03', name: '国庆节', kind: 'off' }],
      },
    ])
  })

  it('for a holiday that is missing', () => {
    const { problems } = checkNotice(
      WHOLE.filter(({ name }) => name !== '端午节'),
      2027,
    )
    expect(problems.map(({ severity, text }) => [severity, text])).toEqual([
      ['warning', '没有端午节的放假日期，请对照通知补上'],
    ])
  })

  it.each([
    [
      read(12, '2027-10-09', '国庆节', 'workday'),
      read(13, '2027-10-09', '国庆节', 'off'),
      '第 12 行已写“国庆节 2027-10-09（周六）上班”，这里又写“国庆节 2027-10-09（周六）放假”，同一天只能有一种安排，请改正其中一处',
    ],
    [
      read(12, '2027-02-10', '春节', 'workday'),
      null,
      '春节 2027-02-10（周三）上班：这天本来就是工作日，补班只会在周六或周日，请核对日期',
    ],
    [
      read(12, '2028-01-01', '元旦'),
      null,
      '元旦 2028-01-01（周六）放假不在 2027 年内，请核对日期，或换一个年份',
    ],
  ])('for %j with an error that names the record', (first, second, text) => {
    const errors = problemsWith(first, ...(second === null ? [] : [second])).filter(
      ({ severity }) => severity === 'error',
    )
    expect(errors.map((one) => one.text)).toEqual([text])
  })

  it('only with a doubt for a day written twice, and for 元旦 that begins in December', () => {
    const problems = problemsWith(read(9, '2027-10-01', '国庆节'), read(10, '2026-12-31', '元旦'))
    expect(problems.map(({ severity, line }) => [severity, line])).toEqual([
      ['warning', 9],
      ['warning', 10],
    ])
  })
})

it.each([
  ['2026-09-30', [2026], null, null],
  ['2026-10-01', [2026], 2027, null],
  ['2026-11-01', [2026], 2027, 2027],
  ['2026-12-01', [2026, 2027], null, null],
  ['2027-01-04', [2026], 2027, 2027],
])('on %s with %j entered the page asks for %s and the duty for %s', (day, years, asked, due) => {
  expect(missingNoticeYear(toDay(day), years)).toBe(asked)
  expect(dueNoticeYear(toDay(day), years)).toBe(due)
})

it.each(PREFECTURE_OPTIONS)(
  'the suggestion for $name follows on without gap or overlap',
  ({ code }) => {
    const periods = suggestedPeriods(code, 2026)
    expect(periods.every((period) => schoolPeriodDraftSchema.safeParse(period).success)).toBe(true)
    for (const [index, period] of periods.entries()) {
      for (const other of periods.slice(index + 1)) expect(runsOverlap(period, other)).toBe(false)
    }
  },
)

it('Ningde: winter break to 3 March, spring term from 4 March', () => {
  const [winter, spring, summer] = suggestedPeriods('ningde', 2026)
  expect([winter?.startsOn, winter?.endsOn]).toEqual(['2026-02-07', '2026-03-03'])
  expect([spring?.startsOn, spring?.endsOn]).toEqual(['2026-03-04', '2026-07-01'])
  expect([summer?.startsOn, summer?.endsOn]).toEqual(['2026-07-02', '2026-08-30'])
})
