import {
  addDays,
  daysBetween,
  eachDay,
  monthOf,
  weekdayOf,
  yearOf,
  type Day,
} from '#shared/kernel/day.ts'
import { HOLIDAYS, noticeError, noticeWarning, type NoticeProblem, type ReadDay } from './notice.ts'
import { statutoryKindName, type StatutoryDayDraft } from './statutory-day.ts'
import { weekdayLabelOf } from './weekdays.ts'

/** Days apart that still belong to one run with a hole; 中秋节 of one year is one run. */
const ONE_RUN_DAYS = 12

export interface CheckedNotice {
  readonly days: readonly StatutoryDayDraft[]
  readonly problems: readonly NoticeProblem[]
}

/**
 * Judges the days of a notice of one year. Errors: a day outside the year (days of the December
 * before that belong to 元旦 are only doubtful), a day named twice with different words, a make-up
 * workday that is an ordinary weekday. Warnings: the same day written twice, a run with a hole, a
 * holiday of the seven that is missing. Every one names its record and what to do.
 */
export function checkNotice(read: readonly ReadDay[], year: number): CheckedNotice {
  const problems: NoticeProblem[] = []
  const byDay = new Map<Day, ReadDay>()
  for (const one of read) {
    const before = byDay.get(one.day)
    if (before === undefined) byDay.set(one.day, one)
    else problems.push(twice(before, one))
  }
  const days = [...byDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  for (const one of days) problems.push(...outsideYear(one, year), ...ordinaryWeekday(one))
  problems.push(...holes(days), ...missingHolidays(days))
  return { days: days.map(({ day, name, kind }) => ({ day, name, kind })), problems }
}

function shown({ name, day, kind }: Omit<ReadDay, 'line'>): string {
  return `${name} ${day}（${weekdayLabelOf(day)}）${statutoryKindName(kind)}`
}

function twice(before: ReadDay, one: ReadDay): NoticeProblem {
  const where = before.line === null ? '' : `第 ${before.line} 行已写“${shown(before)}”，`
  return before.kind === one.kind && before.name === one.name
    ? noticeWarning(one.line, `${shown(one)}写了两次，只记一次`)
    : noticeError(one.line, `${where}这里又写“${shown(one)}”，同一天只能有一种安排，请改正其中一处`)
}

function outsideYear(one: ReadDay, year: number): readonly NoticeProblem[] {
  if (yearOf(one.day) === year) return []
  const isNewYear =
    yearOf(one.day) === year - 1 && monthOf(one.day) === 12 && one.name.includes('元旦')
  if (isNewYear) {
    return [noticeWarning(one.line, `${shown(one)}在上一年 12 月，请对照通知核对`)]
  }
  return [noticeError(one.line, `${shown(one)}不在 ${year} 年内，请核对日期，或换一个年份`)]
}

function ordinaryWeekday(one: ReadDay): readonly NoticeProblem[] {
  if (one.kind !== 'workday' || weekdayOf(one.day) > 5) return []
  const text = `${shown(one)}：这天本来就是工作日，补班只会在周六或周日，请核对日期`
  return [noticeError(one.line, text)]
}

function holes(days: readonly ReadDay[]): readonly NoticeProblem[] {
  const off = days.filter(({ kind }) => kind === 'off')
  return [...Map.groupBy(off, ({ name }) => name).values()].flatMap((run) =>
    run.slice(1).flatMap((one, index) => {
      const before = run[index]
      return before === undefined ? [] : holeBetween(before, one, days)
    }),
  )
}

function holeBetween(
  before: ReadDay,
  one: ReadDay,
  days: readonly ReadDay[],
): readonly NoticeProblem[] {
  const apart = daysBetween(before.day, one.day)
  if (apart <= 1) return []
  const run = `${one.name} ${before.day} 与 ${one.day} 之间`
  if (apart > ONE_RUN_DAYS) {
    return [noticeWarning(one.line, `${run}相隔 ${apart} 天，节日名称可能写错，请核对`)]
  }
  const taken = new Set(days.map(({ day }) => day))
  const missing = eachDay(addDays(before.day, 1), addDays(one.day, -1)).filter(
    (day) => !taken.has(day),
  )
  if (missing.length === 0) {
    return [noticeWarning(one.line, `${run}夹着别的安排，请对照通知核对`)]
  }
  const mend = missing.map((day) => ({ day, name: one.name, kind: 'off' as const }))
  const text = `${run}缺 ${missing.join('、')}，放假应当连续，请对照通知补上`
  return [noticeWarning(one.line, text, mend)]
}

function missingHolidays(days: readonly ReadDay[]): readonly NoticeProblem[] {
  const names = days.filter(({ kind }) => kind === 'off').map(({ name }) => name)
  return HOLIDAYS.filter((holiday) => !names.some((name) => name.includes(holiday))).map(
    (holiday) => noticeWarning(null, `没有${holiday}的放假日期，请对照通知补上`),
  )
}
