import { z } from 'zod'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'

/** Whether the site is open on a day, and why not, or why all the same. */
export const siteDaySchema = z.object({
  day: daySchema,
  isOpen: z.boolean(),
  /** 国庆节放假, 每周一不开放, 台风停开; empty on an ordinary open day. */
  words: z.string(),
  /** Null while it is closed, or where no hours are set. */
  opensAt: clockTimeSchema.nullable(),
  closesAt: clockTimeSchema.nullable(),
})
export type SiteDay = z.output<typeof siteDaySchema>
