import { z } from 'zod'
import { query } from '#shared/contract/route.ts'
import { EVERYONE } from '#shared/contract/roles.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { statutoryDaySchema } from './statutory-day.ts'

export const calendar = {
  'calendar.statutoryDays': query({
    summary: 'Statutory days off and make-up workdays between two days, both included.',
    access: EVERYONE,
    input: z.strictObject({ from: daySchema, to: daySchema }),
    output: z.array(statutoryDaySchema),
  }),
} as const
