import { z } from 'zod'
import { siteDaySchema } from '#shared/features/calendar/site-day.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { bookingSchema } from './booking.ts'

/** How long a stretch may be asked for at once: a month of six weeks, and a year for lists. */
export const LONGEST_SCHEDULE_DAYS = 400

/** A booking as the calendar shows it. */
export const scheduledBookingSchema = bookingSchema.extend({
  /** Why clashes of it were accepted, as it stands now. */
  acceptedReasons: z.array(z.string()),
})
export type ScheduledBooking = z.output<typeof scheduledBookingSchema>

/** What lasts whole days: the days of a camp. */
export const dayBarSchema = z.object({
  title: z.string(),
  startsOn: daySchema,
  endsOn: daySchema,
  path: z.string(),
})
export type DayBar = z.output<typeof dayBarSchema>

export const scheduleSchema = z.object({
  bookings: z.array(scheduledBookingSchema),
  bars: z.array(dayBarSchema),
  /** Days on which the site is closed, or about which there is something to say. */
  days: z.array(siteDaySchema),
})
export type Schedule = z.output<typeof scheduleSchema>

/** One accepted clash: what stood in the way of what, and why that was all right. */
export const acceptedClashSchema = z.object({
  id: z.int(),
  day: daySchema,
  title: z.string(),
  path: z.string(),
  /** Empty where the site is closed. */
  otherTitle: z.string(),
  otherPath: z.string(),
  /** 场地“教室”, 人员“林静”, 儿童“吴敏”, 国庆节放假. */
  sharedName: z.string(),
  reason: z.string(),
  acceptedOn: daySchema,
  acceptedBy: z.string(),
})
export type AcceptedClash = z.output<typeof acceptedClashSchema>
