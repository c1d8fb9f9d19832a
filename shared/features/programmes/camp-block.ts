import { z } from 'zod'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema, type TeamMemberId } from '#shared/features/team/team-member.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { blockThemeSchema } from './theme.ts'

export const campBlockIdSchema = z.int().positive().brand<'CampBlockId'>()
export type CampBlockId = z.infer<typeof campBlockIdSchema>

const MOST_HELPERS = 30

const blockFieldsSchema = z.object({
  day: daySchema,
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  title: plainTextSchema.trim().min(1, '请填写活动名称').max(40, '活动名称最多 40 个字'),
  theme: blockThemeSchema,
  roomId: roomIdSchema.nullable(),
  /** Where it is, when it is not in a room of the site. */
  place: plainTextSchema.trim().max(40, '地点最多 40 个字'),
  leaderId: teamMemberIdSchema.nullable(),
  /** Who helps the leader. */
  helperIds: z.array(teamMemberIdSchema).max(MOST_HELPERS, `协助人员最多 ${MOST_HELPERS} 人`),
  content: plainTextSchema.trim().max(500, '活动内容最多 500 个字'),
  safety: plainTextSchema.trim().max(200, '安全提示最多 200 个字'),
})

/** One activity of a camp as the form sends it. */
export const campBlockDraftSchema = blockFieldsSchema
  .refine((block) => block.startsAt < block.endsAt, {
    message: '结束时间应晚于开始时间',
    path: ['endsAt'],
  })
  .refine((block) => block.leaderId === null || !block.helperIds.includes(block.leaderId), {
    message: '负责人不用再列为协助人员',
    path: ['helperIds'],
  })
  .refine((block) => new Set(block.helperIds).size === block.helperIds.length, {
    message: '同一人只列一次',
    path: ['helperIds'],
  })
export type CampBlockDraft = z.input<typeof campBlockDraftSchema>
export type CampBlockFields = z.output<typeof campBlockDraftSchema>

/** One activity on the timetable of a camp. */
export const campBlockSchema = blockFieldsSchema.extend({
  id: campBlockIdSchema,
  campId: campIdSchema,
})
export type CampBlock = z.output<typeof campBlockSchema>

/** Who looks after the children in a block: its leader and helpers. */
export function peopleOf(block: Pick<CampBlock, 'leaderId' | 'helperIds'>): TeamMemberId[] {
  return block.leaderId === null ? [...block.helperIds] : [block.leaderId, ...block.helperIds]
}
