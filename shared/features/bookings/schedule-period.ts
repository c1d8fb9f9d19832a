import {
  addDays,
  addMonths,
  dayOfMonthOf,
  eachDay,
  endOfMonth,
  monthOf,
  startOfMonth,
  weekdayOf,
  yearOf,
  type Day,
} from '#shared/kernel/day.ts'

/** The ways to look at the calendar, in the order of their keys 1 to 4. */
export const SCHEDULE_VIEWS = [
  { code: 'month', name: '月' },
  { code: 'week', name: '周' },
  { code: 'day', name: '日' },
  { code: 'rooms', name: '各场地' },
] as const
export type ScheduleView = (typeof SCHEDULE_VIEWS)[number]['code']

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** The days a view shows; weeks begin on Monday, a month is shown in whole weeks. */
export function periodOf(view: ScheduleView, day: Day): { readonly from: Day; readonly to: Day } {
  if (view === 'month') return { from: weekStart(startOfMonth(day)), to: weekEnd(endOfMonth(day)) }
  if (view === 'week') return { from: weekStart(day), to: weekEnd(day) }
  return { from: day, to: day }
}

export function daysOf(view: ScheduleView, day: Day): readonly Day[] {
  const { from, to } = periodOf(view, day)
  return eachDay(from, to)
}

/** The same day of the next (1) or the previous (-1) period. */
export function stepPeriod(view: ScheduleView, day: Day, count: 1 | -1): Day {
  if (view === 'month') return addMonths(day, count)
  return addDays(day, view === 'week' ? count * 7 : count)
}

/** 2026年10月, 2026年10月12日—18日, 2026年10月16日 星期五. */
export function periodTitle(view: ScheduleView, day: Day): string {
  if (view === 'month') return `${yearOf(day)}年${monthOf(day)}月`
  if (view !== 'week') return `${yearOf(day)}年${shortDay(day)} ${weekdayName(day)}`
  const { from, to } = periodOf(view, day)
  const end = monthOf(from) === monthOf(to) ? `${dayOfMonthOf(to)}日` : shortDay(to)
  return `${yearOf(from)}年${shortDay(from)}—${end}`
}

/** 10月16日. */
export function shortDay(day: Day): string {
  return `${monthOf(day)}月${dayOfMonthOf(day)}日`
}

/** 星期五. */
export function weekdayName(day: Day): string {
  return `星期${weekdayLetter(day)}`
}

/** 五. */
export function weekdayLetter(day: Day): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? ''
}

function weekStart(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

function weekEnd(day: Day): Day {
  return addDays(day, 7 - weekdayOf(day))
}
