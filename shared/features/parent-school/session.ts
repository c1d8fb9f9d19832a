import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const parentSessionIdSchema = z.int().positive().brand<'ParentSessionId'>()
export type ParentSessionId = z.infer<typeof parentSessionIdSchema>

/** The four topics of the 儿童学校 (R25). */
export const PARENT_TOPICS = [
  { code: 'guardianship-law', name: '监护法制宣传' },
  { code: 'safety', name: '安全教育' },
  { code: 'mental-health', name: '心理健康教育' },
  { code: 'grandparents', name: '隔代教育能力建设' },
] as const
export const parentTopicSchema = z.enum(
  PARENT_TOPICS.map((topic) => topic.code),
  { error: '请选择主题' },
)
export type ParentTopic = z.infer<typeof parentTopicSchema>

const draftShape = {
  topic: parentTopicSchema,
  title: plainTextSchema.trim().min(1, '请填写题目').max(40, '题目最多 40 个字'),
  day: daySchema,
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  roomId: roomIdSchema.nullable(),
  /** Where it is held outside the rooms of the site; '' in a room. */
  place: plainTextSchema.trim().max(40, '站外地点最多 40 个字'),
  lecturerId: teamMemberIdSchema.nullable(),
  /** A lecturer who is not of the team; '' for one who is. */
  guest: plainTextSchema.trim().max(40, '外请主讲人最多 40 个字'),
} as const

/** A session as the form sends it. */
export const parentSessionDraftSchema = z
  .object(draftShape)
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    message: '结束时间要晚于开始时间',
    path: ['endsAt'],
  })
  .refine(({ roomId, place }) => (roomId === null) !== (place === ''), {
    message: '请选择房间，在站外举办的只填站外地点',
    path: ['place'],
  })
  .refine(({ lecturerId, guest }) => (lecturerId === null) !== (guest === ''), {
    message: '请选择主讲人，外请的只填外请主讲人',
    path: ['guest'],
  })
export type ParentSessionDraft = z.input<typeof parentSessionDraftSchema>
export type ParentSessionFields = z.output<typeof parentSessionDraftSchema>

export const parentSessionStatusSchema = z.enum(['planned', 'held', 'cancelled'])

export const parentSessionSchema = z.object({
  ...draftShape,
  id: parentSessionIdSchema,
  status: parentSessionStatusSchema,
  /** The session whose absentees it is for, or null. */
  makesUpId: parentSessionIdSchema.nullable(),
  summary: z.string(),
  /** Grown-ups who came and have no child on file. */
  otherGuests: z.int(),
  /** Why it was cancelled. */
  note: z.string(),
})
export type ParentSession = z.output<typeof parentSessionSchema>

/** How one invited grown-up stood at the roll call, and what they said of it. */
export const guestMarkSchema = z.strictObject({
  personId: personIdSchema,
  status: attendanceStatusSchema,
  score: z.int().min(1, '满意度为 1 至 5 分').max(5, '满意度为 1 至 5 分').nullable(),
  feedback: plainTextSchema.trim().max(200, '意见建议最多 200 个字'),
})
export type GuestMark = z.output<typeof guestMarkSchema>

const OTHERS_MESSAGE = '其他参加人数应为 0 至 500 的整数'

/** What is entered after a session: who came, and what became of it. */
export const parentRecordSchema = z.strictObject({
  marks: z.array(guestMarkSchema).max(500, '一次点名最多 500 人'),
  otherGuests: z
    .int({ error: OTHERS_MESSAGE })
    .min(0, { error: OTHERS_MESSAGE })
    .max(500, { error: OTHERS_MESSAGE }),
  summary: plainTextSchema.trim().max(500, '活动小结最多 500 个字'),
})
export type ParentRecord = z.output<typeof parentRecordSchema>

export const cancelReasonSchema = plainTextSchema
  .trim()
  .min(1, '请填写取消原因')
  .max(100, '取消原因最多 100 个字')

export function parentTopicName(code: ParentTopic): string {
  return byCode(PARENT_TOPICS, code).name
}
