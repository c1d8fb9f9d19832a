import { z } from 'zod'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { optionalPhoneSchema } from '#shared/kernel/phone.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { campSegmentsSchema } from './segments.ts'

export const campIdSchema = z.int().positive().brand<'CampId'>()
export type CampId = z.infer<typeof campIdSchema>

export const CAMP_KINDS = [
  { code: 'summer', name: '夏令营' },
  { code: 'winter', name: '冬令营' },
  { code: 'other', name: '其他' },
] as const
export const campKindSchema = z.enum(
  CAMP_KINDS.map((kind) => kind.code),
  { error: '请选择营期类型' },
)
export type CampKind = z.infer<typeof campKindSchema>

const QUOTA_MESSAGE = '名额应为 1 至 300 的整数'

/** A camp as the form sends it (R13). */
export const campDraftSchema = z.object({
  name: plainTextSchema.trim().min(1, '请填写营期名称').max(40, '营期名称最多 40 个字'),
  kind: campKindSchema,
  /** Who leads it (带队), or null while that is open. */
  leaderId: teamMemberIdSchema.nullable(),
  roomId: roomIdSchema.nullable(),
  /** Most children at one time. */
  quota: z
    .int({ error: QUOTA_MESSAGE })
    .min(1, { error: QUOTA_MESSAGE })
    .max(300, { error: QUOTA_MESSAGE }),
  segments: campSegmentsSchema,
  /** Called in an emergency during the camp; empty when none is known. */
  emergencyPhone: optionalPhoneSchema,
  /** Who insures the children, and the number of the policy. */
  insurance: plainTextSchema.trim().max(100, '保险最多 100 个字'),
  /** 预算, or null when there is none. */
  budgetFen: z.int().min(0, '预算不能小于 0').nullable(),
  note: plainTextSchema.trim().max(200, '备注最多 200 个字'),
})
export type CampDraft = z.input<typeof campDraftSchema>
export type CampFields = z.output<typeof campDraftSchema>

export const campSchema = campDraftSchema.extend({
  id: campIdSchema,
  /** The day it was called off before anything was held, or null. */
  cancelledOn: daySchema.nullable(),
  cancelReason: z.string().nullable(),
})
export type Camp = z.output<typeof campSchema>

export function campKindName(code: CampKind): string {
  return byCode(CAMP_KINDS, code).name
}
