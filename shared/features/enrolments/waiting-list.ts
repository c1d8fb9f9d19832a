import { compareTiers, type Tier } from '#shared/features/assessments/tier.ts'
import type { Day } from '#shared/kernel/day.ts'

/** What decides a place on the waiting list. */
export interface Applicant {
  readonly tier: Tier | null
  readonly appliedOn: Day
  readonly number: string
}

/** 候补顺序: 紧急救助, 重点关爱, 日常关爱, then whoever applied first, then the lower number. */
export function compareApplicants(a: Applicant, b: Applicant): number {
  return (
    compareCare(b.tier, a.tier) ||
    compareTexts(a.appliedOn, b.appliedOn) ||
    compareTexts(a.number, b.number)
  )
}

/** Who was never assessed comes after everybody who was. */
function compareCare(a: Tier | null, b: Tier | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compareTiers(a, b)
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
