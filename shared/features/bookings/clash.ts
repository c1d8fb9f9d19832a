import { z } from 'zod'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'

/** One thing in the way, as BOOKING_CLASH names it in details.clashes. */
export const clashSchema = z.object({
  shared: z.enum(['room', 'person', 'child', 'closed']),
  /** The room, the person or the child; of a closed day, why it is closed. */
  name: z.string(),
  /** What is in the way; empty for a closed day. */
  title: z.string(),
  kindName: z.string(),
  day: daySchema,
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  /** Page of what is in the way; empty for a closed day. */
  path: z.string(),
})
export type Clash = z.output<typeof clashSchema>
