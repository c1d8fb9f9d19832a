import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** What a full ID number is usually asked for; the log keeps the words. */
export const REVEAL_REASONS = ['办理救助申请', '核对身份', '填报上级表格'] as const

export const revealReasonSchema = plainTextSchema
  .trim()
  .min(1, '请写明查看完整号码的原因')
  .max(60, '原因最多 60 个字')
