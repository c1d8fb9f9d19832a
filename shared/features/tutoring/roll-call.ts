import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { markSchema } from './attendance.ts'
import { termIdSchema } from './term.ts'

/** A calendar month, 'YYYY-MM', of the years that days have (1800 to 9999). */
export const monthSchema = z
  .string()
  .regex(/^(1[89]|[2-9]\d)\d\d-(0[1-9]|1[0-2])$/, '月份应写成 2026-10')

/** What is recorded of the session itself. */
export const sessionFieldsSchema = z.object({
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  /** Names of the tutors as they sign, with 、 between them. */
  tutors: plainTextSchema.trim().max(100, '辅导老师最多 100 个字'),
  tutorCount: z
    .int('请填写辅导老师人数')
    .min(0, '辅导老师人数不能小于 0')
    .max(50, '辅导老师人数最多 50 人'),
  note: plainTextSchema.trim().max(200, '备注最多 200 个字'),
})

/** Why something of a closed day is changed; needed there, and only there. */
export const correctionReasonSchema = plainTextSchema
  .trim()
  .max(100, '更正原因最多 100 个字')
  .optional()

/** A whole roll call in one act; every child of the roster has its line. */
export const rollCallSchema = z
  .strictObject({
    termId: termIdSchema,
    day: daySchema,
    ...sessionFieldsSchema.shape,
    marks: z.array(markSchema),
    /** Needed on a day the calendar does not plan. */
    confirmDayOff: z.boolean().optional(),
    reason: correctionReasonSchema,
  })
  .refine((call) => call.startsAt < call.endsAt, {
    message: '结束时间要晚于开始时间',
    path: ['endsAt'],
  })
  .refine((call) => new Set(call.marks.map((mark) => mark.childId)).size === call.marks.length, {
    message: '同一名儿童出现了两次，请重新打开这一天',
    path: ['marks'],
  })
export type RollCall = z.output<typeof rollCallSchema>

/** Counts the names in a list of tutors: 林静、陈芳 are two. */
export function countNames(tutors: string): number {
  return namesIn(tutors).length
}

/** The names written with 、 ， commas, semicolons or spaces between them. */
export function namesIn(tutors: string): readonly string[] {
  return tutors.split(/[、，,;；\s]+/u).filter((name) => name !== '')
}

/**
 * A sheet that is being filled in and was not saved: what was typed, times that are none included.
 * Kept so that a power cut loses nothing.
 */
export const keptSheetSchema = z.object({
  session: z.object({
    startsAt: z.string().max(20).nullable(),
    endsAt: z.string().max(20).nullable(),
    tutors: z.string().max(300),
    tutorCount: z.number().nullable(),
    note: z.string().max(500),
  }),
  marks: z
    .array(
      z.object({
        childId: childIdSchema,
        status: attendanceStatusSchema,
        signedInAt: z.string().max(20).nullable(),
        signedOutAt: z.string().max(20).nullable(),
        collectedBy: z.string().max(60),
      }),
    )
    .max(500),
})
export type KeptSheet = z.output<typeof keptSheetSchema>
