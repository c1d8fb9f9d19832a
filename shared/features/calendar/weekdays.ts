import { z } from 'zod'
import { weekdayOf, type Day, type Weekday } from '#shared/kernel/day.ts'

const NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

/** ISO weekday: 1 Monday … 7 Sunday. */
export const openWeekdaySchema = z.literal(WEEK)

/** Weekdays of a form, in the order of the week, none twice. */
export const openWeekdaysSchema = z
  .array(openWeekdaySchema)
  .min(1, '请至少选择一天')
  .max(7, '一周只有七天')
  .transform((days) => WEEK.filter((day) => days.includes(day)))

export const WEEKDAY_OPTIONS = WEEK.map((value) => ({ value, label: weekdayLabel(value) }))

/** 周一 … 周日. */
export function weekdayLabel(weekday: Weekday): string {
  return NAMES[weekday - 1] ?? ''
}

export function weekdayLabelOf(day: Day): string {
  return weekdayLabel(weekdayOf(day))
}

/** 周一至周五; 周二、周四、周六; 每天. */
export function weekdaysText(weekdays: readonly Weekday[]): string {
  const sorted = WEEK.filter((day) => weekdays.includes(day))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (sorted.length === 7) return '每天'
  if (sorted.length > 2 && last - first === sorted.length - 1) {
    return `${weekdayLabel(first)}至${weekdayLabel(last)}`
  }
  return sorted.map(weekdayLabel).join('、')
}
