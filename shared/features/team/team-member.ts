import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import { optionalPhoneSchema } from '#shared/kernel/phone.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const teamMemberIdSchema = z.int().positive().brand<'TeamMemberId'>()
export type TeamMemberId = z.infer<typeof teamMemberIdSchema>

/** Who works with the children (R28, R29). */
export const TEAM_KINDS = [
  { code: 'staff', name: '社工' },
  { code: 'counsellor', name: '心理咨询师' },
  { code: 'teacher', name: '老师' },
  { code: 'director', name: '儿童主任（督导员）' },
  { code: 'volunteer', name: '志愿者' },
  { code: 'other', name: '其他人员' },
] as const
export const teamKindSchema = z.enum(
  TEAM_KINDS.map((kind) => kind.code),
  { error: '请选择人员类别' },
)
export type TeamKind = z.infer<typeof teamKindSchema>

/** A person of the team as the form sends it. */
export const teamMemberDraftSchema = z.object({
  name: plainTextSchema.trim().min(1, '请填写姓名').max(20, '姓名最多 20 个字'),
  kind: teamKindSchema,
  phone: optionalPhoneSchema,
  joinedOn: daySchema,
  note: plainTextSchema.trim().max(200, '备注最多 200 个字'),
})
export type TeamMemberDraft = z.input<typeof teamMemberDraftSchema>

export const teamMemberSchema = z.object({
  id: teamMemberIdSchema,
  name: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  kind: teamKindSchema,
  phone: z.string(),
  joinedOn: daySchema,
  /** First day on which the person no longer works here, or null. */
  leftOn: daySchema.nullable(),
  note: z.string(),
})
export type TeamMember = z.output<typeof teamMemberSchema>

/** At work on a day: begun, and not yet left. */
export function isAtWork(member: Pick<TeamMember, 'joinedOn' | 'leftOn'>, day: Day): boolean {
  return member.joinedOn <= day && (member.leftOn === null || day < member.leftOn)
}

export function teamKindName(code: TeamKind): string {
  return byCode(TEAM_KINDS, code).name
}
