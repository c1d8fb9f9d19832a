import { z } from 'zod'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import { openWeekdaysSchema } from './weekdays.ts'

export const openingHoursIdSchema = z.int().positive().brand<'OpeningHoursId'>()
export type OpeningHoursId = z.infer<typeof openingHoursIdSchema>

const fieldsSchema = z.object({
  validFrom: daySchema,
  weekdays: openWeekdaysSchema,
  opensAt: clockTimeSchema,
  closesAt: clockTimeSchema,
})

/** The week of the site from a day on, as the form sends it. */
export const openingHoursDraftSchema = fieldsSchema.refine(
  (hours) => hours.opensAt < hours.closesAt,
  { message: '关门时间要晚于开门时间', path: ['closesAt'] },
)
export type OpeningHoursDraft = z.input<typeof openingHoursDraftSchema>
export type OpeningHoursFields = z.output<typeof openingHoursDraftSchema>

/** The week of the site until the next one begins. */
export const openingHoursSchema = z.object({
  ...fieldsSchema.shape,
  weekdays: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])),
  id: openingHoursIdSchema,
})
export type OpeningHours = z.output<typeof openingHoursSchema>

/** The hours in force on a day; undefined before the first were set. */
export function hoursOn<Hours extends Pick<OpeningHours, 'validFrom'>>(
  all: readonly Hours[],
  day: Day,
): Hours | undefined {
  let found: Hours | undefined
  for (const hours of all) {
    if (hours.validFrom > day) continue
    if (found === undefined || hours.validFrom > found.validFrom) found = hours
  }
  return found
}
