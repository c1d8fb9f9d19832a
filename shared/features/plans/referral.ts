import { z } from 'zod'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

const text = (label: string, longest: number) =>
  plainTextSchema.trim().max(longest, `${label}最多 ${longest} 个字`)
const required = (label: string, longest: number) => text(label, longest).min(1, `请填写${label}`)

/** A referral to somebody outside: not without consent. */
export const referralDraftSchema = z
  .strictObject({
    referredTo: required('转介单位或人员', 60),
    purpose: required('转介目的', 300),
    referredOn: daySchema,
    consentOn: daySchema,
    consentBy: required('同意人', 30),
  })
  .refine(({ consentOn, referredOn }) => consentOn <= referredOn, {
    path: ['consentOn'],
    message: '同意日期不能晚于转介日期；没有同意不能转介',
  })
export type ReferralDraft = z.output<typeof referralDraftSchema>

/** What came back. */
export const referralReplySchema = z.strictObject({
  repliedOn: daySchema,
  reply: required('对方答复', 300),
  outcome: text('转介结果', 300),
})
export type ReferralReply = z.output<typeof referralReplySchema>

export const referralSchema = z.object({
  id: z.int(),
  ...referralDraftSchema.shape,
  repliedOn: daySchema.nullable(),
  reply: z.string(),
  outcome: z.string(),
})
export type Referral = z.output<typeof referralSchema>
