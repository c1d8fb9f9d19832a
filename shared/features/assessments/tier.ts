import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'

/** The three classes of care, the mildest first (R08–R11). */
export const TIERS = [
  { code: 'T1', name: '日常关爱' },
  { code: 'T2', name: '重点关爱' },
  { code: 'T3', name: '紧急救助' },
] as const

export const tierSchema = z.enum(
  TIERS.map(({ code }) => code),
  { error: '请选择类别' },
)
export type Tier = z.infer<typeof tierSchema>

export function tierName(code: Tier): string {
  return byCode(TIERS, code).name
}

/** Positive when the first is the more urgent of the two. */
export function compareTiers(a: Tier, b: Tier): number {
  return rankOf(a) - rankOf(b)
}

function rankOf(tier: Tier): number {
  return TIERS.findIndex(({ code }) => code === tier)
}
