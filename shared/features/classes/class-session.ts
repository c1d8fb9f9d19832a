import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { classIdSchema } from './interest-class.ts'

export const classSessionIdSchema = z.int().positive().brand<'ClassSessionId'>()
export type ClassSessionId = z.infer<typeof classSessionIdSchema>

export const sessionStatusSchema = z.enum(['planned', 'held', 'cancelled'])
export type SessionStatus = z.infer<typeof sessionStatusSchema>

/** One session (场次) of a class. */
export const classSessionSchema = z.object({
  id: classSessionIdSchema,
  classId: classIdSchema,
  /** The meeting of the weekly plan it stands for, or makes up for. */
  plannedDay: daySchema,
  plannedAt: clockTimeSchema,
  isMakeUp: z.boolean(),
  day: daySchema,
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  roomId: roomIdSchema.nullable(),
  teacherId: teamMemberIdSchema.nullable(),
  status: sessionStatusSchema,
  topic: z.string(),
  note: z.string(),
  /** Why it was cancelled, moved or made up. */
  reason: z.string(),
})
export type ClassSession = z.output<typeof classSessionSchema>

const reason = plainTextSchema.trim().min(1, '请填写原因').max(100, '原因最多 100 个字')

/** Where and when a session is to be, and why. */
export const sessionPlaceSchema = z
  .object({
    day: daySchema,
    startsAt: clockTimeSchema,
    endsAt: clockTimeSchema,
    roomId: roomIdSchema.nullable(),
    reason,
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    message: '下课时间要晚于上课时间',
    path: ['endsAt'],
  })
export type SessionPlace = z.output<typeof sessionPlaceSchema>

export const sessionReasonSchema = reason

/** A roll call with the log of the session. */
export const classRollCallSchema = z.object({
  sessionId: classSessionIdSchema,
  topic: plainTextSchema.trim().max(60, '教学内容最多 60 个字'),
  note: plainTextSchema.trim().max(300, '课堂记录最多 300 个字'),
  marks: z
    .array(z.strictObject({ childId: childIdSchema, status: attendanceStatusSchema }))
    .min(1, '名单上还没有儿童，不能点名')
    .max(200, '一次点名最多 200 人'),
})
