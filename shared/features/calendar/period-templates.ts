import { addDays, dayFrom, type Day } from '#shared/kernel/day.ts'
import type { SchoolPeriodDraft } from './school-period.ts'

/** Month and day of month. */
type MonthDay = readonly [month: number, dayOfMonth: number]

interface Window {
  readonly code: string
  readonly name: string
  readonly winter: readonly [first: MonthDay, last: MonthDay]
  readonly summer: readonly [first: MonthDay, last: MonthDay]
}

/**
 * Breaks of compulsory education as the prefectures published them for 2025–26 (domain §5.8), to
 * begin the form with: the dates move by some days every year.
 */
const PREFECTURES = [
  {
    code: 'ningde',
    name: '宁德',
    winter: [
      [2, 7],
      [3, 3],
    ],
    summer: [
      [7, 2],
      [8, 30],
    ],
  },
  {
    code: 'sanming',
    name: '三明',
    winter: [
      [2, 7],
      [3, 3],
    ],
    summer: [
      [7, 3],
      [8, 31],
    ],
  },
  {
    code: 'nanping',
    name: '南平',
    winter: [
      [2, 7],
      [3, 3],
    ],
    summer: [
      [7, 4],
      [8, 31],
    ],
  },
  {
    code: 'fuzhou',
    name: '福州',
    winter: [
      [1, 31],
      [2, 25],
    ],
    summer: [
      [7, 1],
      [8, 31],
    ],
  },
] as const satisfies readonly Window[]

export type PrefectureCode = (typeof PREFECTURES)[number]['code']

export const PREFECTURE_OPTIONS = PREFECTURES.map(({ code, name }) => ({ code, name }))

/** Fuzhou's summer was not found published; the usual window of the province stands in. */
const NOTE = '参考 2025—2026 学年安排填入，请对照当地教育局校历核对'

/** Winter break, spring term, summer break and autumn term that begin in a year. */
export function suggestedPeriods(code: PrefectureCode, year: number): readonly SchoolPeriodDraft[] {
  const { winter, summer } = PREFECTURES.find((one) => one.code === code) ?? PREFECTURES[0]
  const [winterFirst, winterLast] = [onDay(year, winter[0]), onDay(year, winter[1])]
  const [summerFirst, summerLast] = [onDay(year, summer[0]), onDay(year, summer[1])]
  const nextWinter = onDay(year + 1, winter[0])
  const draft = (
    kind: SchoolPeriodDraft['kind'],
    name: string,
    startsOn: Day,
    endsOn: Day,
  ): SchoolPeriodDraft => ({ kind, name, startsOn, endsOn, note: NOTE })
  return [
    draft('break', `${year}年寒假`, winterFirst, winterLast),
    draft('term', `${year}年春季学期`, addDays(winterLast, 1), addDays(summerFirst, -1)),
    draft('break', `${year}年暑假`, summerFirst, summerLast),
    draft('term', `${year}年秋季学期`, addDays(summerLast, 1), addDays(nextWinter, -1)),
  ]
}

function onDay(year: number, [month, dayOfMonth]: MonthDay): Day {
  const day = dayFrom(year, month, dayOfMonth)
  if (day === null) throw new RangeError(`no such day: ${year}-${month}-${dayOfMonth}`)
  return day
}
