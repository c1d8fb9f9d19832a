import { compareTiers, type Tier } from './tier.ts'

/** When a second person has to sign before a tier holds (parameter assessment_countersign). */
export type CountersignSetting = 'none' | 'emergency' | 'always'

/**
 * Whether a decision waits for a manager who is not the assessor: leaving 紧急救助, or going below
 * the proposal; always, where the site wants it so. 紧急救助 itself never waits: help comes first.
 */
export function needsCountersign(
  setting: CountersignSetting,
  decision: { readonly former: Tier | null; readonly proposed: Tier; readonly tier: Tier },
): boolean {
  if (decision.tier === 'T3' || setting === 'none') return false
  if (setting === 'always') return true
  return decision.former === 'T3' || compareTiers(decision.tier, decision.proposed) < 0
}
