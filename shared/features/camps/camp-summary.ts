import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { campDayStatusSchema, campMarkSchema } from './camp-day.ts'
import { campRulesSchema } from './camp-rules.ts'
import { campIdSchema, campSchema } from './camp.ts'
import { COMPLETIONS } from './child-attendance.ts'
import { CAMP_STATES } from './standing.ts'

const campForecastSchema = z.object({
  daysToHold: z.int(),
  daysOpen: z.int(),
  canQualify: z.boolean(),
  latestDay: daySchema.nullable(),
})

/** A camp with everything that is counted from its days, as of today. */
export const campSummarySchema = campSchema.extend({
  /** First and last day, breaks included. */
  startsOn: daySchema,
  endsOn: daySchema,
  roomName: z.string().nullable(),
  leaderName: z.string().nullable(),
  state: z.enum(CAMP_STATES),
  calendarDays: z.int(),
  heldDays: z.int(),
  lastHeldOn: daySchema.nullable(),
  isQualified: z.boolean(),
  /** The day that decides the year and quarter; null until the camp is over. */
  assignedOn: daySchema.nullable(),
  /** Children on the roster who have not withdrawn. */
  memberCount: z.int(),
  /** Distinct children who were there at least once (营员). */
  camperCount: z.int(),
  personDays: z.int(),
  /** Days up to today that were not recorded. */
  daysDue: z.array(daySchema),
  /** Days recorded as cancelled, which another camp may use. */
  freeDays: z.array(daySchema),
  forecast: campForecastSchema,
})
export type CampSummary = z.output<typeof campSummarySchema>

const campDaySchema = z.object({
  day: daySchema,
  /** The part it belongs to, counted from 1. */
  part: z.int(),
  /** Null until it is recorded. */
  status: campDayStatusSchema.nullable(),
  activity: z.string(),
  note: z.string(),
  marks: z.array(campMarkSchema),
  /** Who is on the roster of that day, and whoever was recorded on it. */
  expected: z.array(childIdSchema),
})
export type CampDay = z.output<typeof campDaySchema>

const camperSchema = z.object({
  childId: childIdSchema,
  number: z.string(),
  name: z.string(),
  /** Grade and school as one text. */
  school: z.string(),
  enrolledOn: daySchema,
  withdrawnOn: daySchema.nullable(),
  daysThere: z.int(),
  completion: z.enum(COMPLETIONS),
})
export type Camper = z.output<typeof camperSchema>

/** One camp with its days and its roster. */
export const campFileSchema = z.object({
  camp: campSummarySchema,
  days: z.array(campDaySchema),
  roster: z.array(camperSchema),
  rules: campRulesSchema,
  /** The first day a newly enrolled child would take part in. */
  nextOpenDay: daySchema,
})
export type CampFile = z.output<typeof campFileSchema>

export const campYearSchema = z.object({
  startsOn: daySchema,
  endsOn: daySchema,
  label: z.string(),
  standing: z.enum(['none', 'met', 'full']),
  minPerYear: z.int(),
  fullPerYear: z.int(),
  qualifiedIds: z.array(campIdSchema),
  shortIds: z.array(campIdSchema),
  runningIds: z.array(campIdSchema),
  forecast: z
    .object({
      campId: campIdSchema.nullable(),
      name: z.string(),
      daysToHold: z.int(),
      latestDay: daySchema.nullable(),
      isPossible: z.boolean(),
    })
    .nullable(),
})
