import { z } from 'zod'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { termIdSchema, weekdaySchema } from './term.ts'

export const groupIdSchema = z.int().positive().brand<'TutoringGroupId'>()
export type GroupId = z.infer<typeof groupIdSchema>

/** A group of a term as its form sends it: a room and a tutor of its own where it has them. */
export const groupDraftSchema = z.object({
  name: plainTextSchema.trim().min(1, '请填写小组名称').max(20, '小组名称最多 20 个字'),
  roomId: roomIdSchema.nullable(),
  tutorId: teamMemberIdSchema.nullable(),
})
export type GroupDraft = z.input<typeof groupDraftSchema>

export const groupSchema = groupDraftSchema.extend({
  id: groupIdSchema,
  termId: termIdSchema,
  /** Children in it today. */
  memberCount: z.int(),
})
export type TutoringGroup = z.output<typeof groupSchema>

/** Who is on duty on one weekday of a term. */
export const weekdayDutySchema = z.object({
  weekday: weekdaySchema,
  memberIds: z.array(teamMemberIdSchema).max(20, '同一天最多 20 人值班'),
})
export type WeekdayDuty = z.output<typeof weekdayDutySchema>

/** The weekly duty roster: each weekday once, nobody twice on one. */
export const dutyRosterSchema = z
  .array(weekdayDutySchema)
  .refine((week) => new Set(week.map(({ weekday }) => weekday)).size === week.length, {
    message: '同一个星期几出现了两次，请刷新后重新安排',
  })
  .refine((week) => week.every(({ memberIds }) => new Set(memberIds).size === memberIds.length), {
    message: '同一个人在同一天安排了两次，请去掉一次',
  })
