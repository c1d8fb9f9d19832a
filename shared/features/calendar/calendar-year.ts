import { z } from 'zod'
import { yearOf, type Day } from '#shared/kernel/day.ts'
import { dayExceptionIdSchema, dayExceptionSchema } from './day-exception.ts'
import { noticeProblemSchema } from './notice.ts'
import { openingHoursSchema } from './opening-hours.ts'
import { schoolPeriodIdSchema, schoolPeriodSchema } from './school-period.ts'
import { siteDaySchema } from './site-day.ts'
import { statutoryDaySchema, statutoryKindSchema } from './statutory-day.ts'

/** A year of the working calendar. */
export const calendarYearNumberSchema = z
  .int({ error: '请填写年份' })
  .min(2000, '年份应在 2000 至 2100 之间')
  .max(2100, '年份应在 2000 至 2100 之间')

/** One day of the year's overview: open or not, and everything that makes it so. */
export const yearDaySchema = siteDaySchema.extend({
  statutory: z.object({ name: z.string(), kind: statutoryKindSchema }).nullable(),
  periodId: schoolPeriodIdSchema.nullable(),
  exceptionId: dayExceptionIdSchema.nullable(),
})
export type YearDay = z.output<typeof yearDaySchema>

export const calendarYearSchema = z.object({
  year: z.int(),
  days: z.array(yearDaySchema),
  statutory: z.array(statutoryDaySchema),
  /** What the entered days off lack; empty where the year is complete or not entered at all. */
  problems: z.array(noticeProblemSchema),
  /** The year whose notice should be entered by now and is not. */
  missingYear: z.int().nullable(),
  /** Those that touch the year. */
  periods: z.array(schoolPeriodSchema),
  exceptions: z.array(dayExceptionSchema),
  /** All, the latest first: the week in force may have begun long before the year. */
  hours: z.array(openingHoursSchema),
})
export type CalendarYear = z.output<typeof calendarYearSchema>

/** How many of the days the site is open, and how many of each other sort there are. */
export function countDays(days: readonly YearDay[]): {
  readonly open: number
  readonly off: number
  readonly workday: number
  readonly closed: number
} {
  const count = (is: (day: YearDay) => boolean) => days.filter(is).length
  return {
    open: count(({ isOpen }) => isOpen),
    off: count(({ statutory }) => statutory?.kind === 'off'),
    workday: count(({ statutory }) => statutory?.kind === 'workday'),
    closed: count(({ isOpen, exceptionId }) => !isOpen && exceptionId !== null),
  }
}

export function isInYear(day: Day, year: number): boolean {
  return yearOf(day) === year
}
