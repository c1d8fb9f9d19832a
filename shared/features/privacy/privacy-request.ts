import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import type { StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { addDays, daySchema, weekdayOf, type Day } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** What a child or guardian may ask for (PIPL art. 45–47; 未成年人网络保护条例 art. 34). */
export const REQUEST_KINDS = [
  { code: 'access', name: '查阅' },
  { code: 'copy', name: '复制' },
  { code: 'correction', name: '更正' },
  { code: 'deletion', name: '删除' },
] as const
export const requestKindSchema = z.enum(
  REQUEST_KINDS.map(({ code }) => code),
  { error: '请选择申请事项' },
)
export type RequestKind = z.infer<typeof requestKindSchema>

export const REQUEST_DECISIONS = [
  { code: 'granted', name: '同意' },
  { code: 'partly', name: '部分同意' },
  { code: 'refused', name: '不同意' },
] as const
export const requestDecisionSchema = z.enum(
  REQUEST_DECISIONS.map(({ code }) => code),
  { error: '请选择处理结果' },
)
export type RequestDecision = z.infer<typeof requestDecisionSchema>

export function requestKindName(code: RequestKind): string {
  return byCode(REQUEST_KINDS, code).name
}

export function requestDecisionName(code: RequestDecision): string {
  return byCode(REQUEST_DECISIONS, code).name
}

export const requestIdSchema = z.int().positive().brand<'PrivacyRequestId'>()
export type PrivacyRequestId = z.infer<typeof requestIdSchema>

export const applicantNameSchema = plainTextSchema
  .trim()
  .min(1, '请填写申请人姓名')
  .max(30, '申请人姓名最多 30 个字')
export const applicantRelationSchema = plainTextSchema
  .trim()
  .min(1, '请填写与儿童的关系，本人填“本人”')
  .max(20, '与儿童的关系最多 20 个字')

export const requestDraftSchema = z.strictObject({
  childId: childIdSchema,
  kind: requestKindSchema,
  applicantName: applicantNameSchema,
  applicantRelation: applicantRelationSchema,
  content: plainTextSchema.trim().min(1, '请写明申请内容').max(300, '申请内容最多 300 个字'),
  receivedOn: daySchema,
})
export type RequestDraft = z.output<typeof requestDraftSchema>

const answerFields = z.strictObject({
  id: requestIdSchema,
  decision: requestDecisionSchema,
  /** What was done; a refusal must say why, in writing. */
  answer: plainTextSchema.trim().max(500, '答复最多 500 个字'),
  answeredOn: daySchema,
})
export const requestAnswerSchema = answerFields.refine(
  ({ decision, answer }) => decision === 'granted' || answer !== '',
  { message: '不同意或部分同意的，必须写明理由并书面告知申请人', path: ['answer'] },
)

export const privacyRequestSchema = z.object({
  id: requestIdSchema,
  childId: childIdSchema,
  childNumber: z.string(),
  childName: z.string(),
  kind: requestKindSchema,
  applicantName: z.string(),
  applicantRelation: z.string(),
  content: z.string(),
  receivedOn: daySchema,
  dueOn: daySchema,
  decision: requestDecisionSchema.nullable(),
  answer: z.string(),
  answeredOn: daySchema.nullable(),
})
export type PrivacyRequest = z.infer<typeof privacyRequestSchema>

/** Working days in which a request is answered. */
export const ANSWER_WITHIN_WORKING_DAYS = 15

/** The n-th working day after a day: weekends and statutory days off do not count, make-up workdays do. */
export function workingDayAfter(
  day: Day,
  count: number,
  statutory: ReadonlyMap<string, StatutoryDay['kind']>,
): Day {
  let found = day
  for (let left = count; left > 0;) {
    found = addDays(found, 1)
    const kind = statutory.get(found)
    const isWorkday = kind === undefined ? weekdayOf(found) <= 5 : kind === 'workday'
    if (isWorkday) left -= 1
  }
  return found
}
