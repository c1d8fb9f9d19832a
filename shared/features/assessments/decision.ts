import { z } from 'zod'
import { addDays, daySchema, type Day } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { tierSchema, type Tier } from './tier.ts'

/** Shortest written grounds for another tier than the proposed one. */
export const GROUNDS_LEAST = 10

/** What a person decides at the end of an assessment. */
export const tierDecisionSchema = z.strictObject({
  tier: tierSchema,
  /** Why it is not the proposed one; may be empty when it is. */
  grounds: plainTextSchema.trim().max(300, '理由最多 300 个字'),
  /** Earlier than the interval of the tier, where somebody wants to look again sooner. */
  nextDueOn: daySchema.nullable(),
})
export type TierDecision = z.output<typeof tierDecisionSchema>

/** Days until a child is assessed again, by tier; from the policy parameters of the day. */
export type Intervals = Readonly<Record<Tier, number>>

/** The last day by which a child assessed on a day is to be assessed again. */
export function dueAfter(assessedOn: Day, tier: Tier, intervals: Intervals): Day {
  return addDays(assessedOn, intervals[tier])
}

export const voidReasonSchema = plainTextSchema
  .trim()
  .min(1, '请填写作废原因')
  .max(200, '作废原因最多 200 个字')
