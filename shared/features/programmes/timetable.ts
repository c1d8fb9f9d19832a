import { z } from 'zod'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { campBlockIdSchema, campBlockSchema } from './camp-block.ts'
import { themeCountSchema } from './theme.ts'

/** A day of a camp on its timetable. */
const programmeDaySchema = z.object({
  day: daySchema,
  /** The part of the camp it belongs to, counted from 1. */
  part: z.int(),
  /** Why the site is closed on it; empty on an open day. */
  closed: z.string(),
  /** It was recorded how the day went: what was done stays where it was. */
  isRecorded: z.boolean(),
  /** Children on the roster of that day. */
  children: z.int(),
})
export type ProgrammeDay = z.output<typeof programmeDaySchema>

/** An activity as the timetable shows it. */
export const timetableBlockSchema = campBlockSchema.extend({
  /** The room or the place outside; empty when neither is known. */
  where: z.string(),
  leaderName: z.string(),
  helperNames: z.array(z.string()),
  /** Leader and helpers, and those of parallel groups. */
  people: z.int(),
  children: z.int(),
  /** More children to each person than the site allows. */
  isTooFew: z.boolean(),
  parallelIds: z.array(campBlockIdSchema),
  /** What is to be brought along, e.g. 彩纸 30 张. */
  materials: z.array(z.string()),
})
export type TimetableBlock = z.output<typeof timetableBlockSchema>

/** The timetable of one camp. */
export const timetableSchema = z.object({
  campId: campIdSchema,
  days: z.array(programmeDaySchema),
  blocks: z.array(timetableBlockSchema),
  themes: z.array(themeCountSchema),
  /** Most children one person looks after. */
  childrenPerAdult: z.int(),
  /** False for a camp that was called off. */
  isOpen: z.boolean(),
})
export type Timetable = z.output<typeof timetableSchema>
