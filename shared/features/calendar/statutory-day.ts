import { z } from 'zod'
import { daySchema, weekdayOf, type Day, type Weekday } from '#shared/kernel/day.ts'

/** A day off, or a make-up workday, as the State Council announced it for one year. */
export const statutoryDaySchema = z.object({
  day: daySchema,
  name: z.string(),
  kind: z.enum(['off', 'workday']),
  source: z.string(),
})
export type StatutoryDay = z.output<typeof statutoryDaySchema>

/**
 * Whether an activity that runs on certain weekdays is due on a day: not on statutory days off; on
 * make-up workdays when it runs on school days at all (domain §5.8: make-up workdays are school days).
 */
export function isDueOn(
  day: Day,
  weekdays: readonly Weekday[],
  statutory: ReadonlyMap<string, StatutoryDay['kind']>,
): boolean {
  const kind = statutory.get(day)
  if (kind === 'off') return false
  if (kind === 'workday') return weekdays.some((weekday) => weekday <= 5)
  return weekdays.includes(weekdayOf(day))
}
