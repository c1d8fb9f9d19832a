import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'

/** Why a plan is closed (结案原因). */
export const CLOSURE_REASONS = [
  { code: 'goals-met', name: '目标达成' },
  { code: 'came-of-age', name: '满龄' },
  { code: 'moved-away', name: '迁出' },
  { code: 'died', name: '死亡' },
  { code: 'no-longer-eligible', name: '不再符合' },
  { code: 'family-declined', name: '家庭拒绝' },
  { code: 'referred', name: '转介' },
  { code: 'other', name: '其他' },
] as const
export const closureReasonSchema = z.enum(
  CLOSURE_REASONS.map(({ code }) => code),
  { error: '请选择结案原因' },
)
export type ClosureReason = z.infer<typeof closureReasonSchema>

export function closureReasonName(code: ClosureReason): string {
  return byCode(CLOSURE_REASONS, code).name
}

/** What became of a line. */
export const LINE_RESULTS = [
  { code: 'met', name: '达成' },
  { code: 'partly', name: '部分达成' },
  { code: 'missed', name: '未达成' },
] as const
export const lineResultSchema = z.enum(
  LINE_RESULTS.map(({ code }) => code),
  { error: '请选择结果' },
)
export type LineResult = z.infer<typeof lineResultSchema>

export function lineResultName(code: LineResult): string {
  return byCode(LINE_RESULTS, code).name
}
