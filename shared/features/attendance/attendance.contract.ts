import { z } from 'zod'
import { query } from '#shared/contract/route.ts'
import { DESK_READERS } from '#shared/contract/roles.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { OCCURRENCE_KINDS } from './count.ts'

const kindSchema = z.enum(OCCURRENCE_KINDS.map(({ code }) => code))

/** The figures of domain §1.7 that can be opened; `minutes` opens what took place. */
export const ATTENDANCE_FIGURES = [
  { code: 'occurrences', name: '场次' },
  { code: 'people', name: '人数' },
  { code: 'personTimes', name: '人次' },
  { code: 'minutes', name: '时长' },
  { code: 'guardians', name: '家长人数' },
  { code: 'guardianTimes', name: '家长人次' },
] as const
export const attendanceFigureSchema = z.enum(ATTENDANCE_FIGURES.map(({ code }) => code))
export type AttendanceFigure = z.infer<typeof attendanceFigureSchema>

const figuresSchema = z.object({
  occurrences: z.int(),
  people: z.int(),
  personTimes: z.int(),
  minutes: z.int(),
  guardians: z.int(),
  guardianTimes: z.int(),
})
export type AttendanceFigures = z.output<typeof figuresSchema>

const daysSchema = z
  .object({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { message: '结束日期不能早于开始日期', path: ['to'] })

export const attendance = {
  'attendance.summary': query({
    summary: 'What took place between two days by kind, and all of it with people counted once.',
    access: DESK_READERS,
    input: daysSchema,
    output: z.object({
      kinds: z.array(figuresSchema.extend({ kind: kindSchema })),
      total: figuresSchema,
    }),
  }),
  'attendance.rows': query({
    summary: 'The records behind one figure of the summary.',
    access: DESK_READERS,
    input: daysSchema.and(
      z.object({ kind: kindSchema.nullable(), figure: attendanceFigureSchema }),
    ),
    output: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  }),
} as const
