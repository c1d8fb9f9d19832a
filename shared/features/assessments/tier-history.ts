import type { Day } from '#shared/kernel/day.ts'
import type { Tier } from './tier.ts'

/** A confirmed assessment that was not declared void, as far as tiers are concerned. */
export interface Standing {
  readonly id: number
  readonly tier: Tier
  readonly assessedOn: Day
  /** Null while it waits for its countersign: then it moves nothing. */
  readonly effectiveOn: Day | null
  readonly nextDueOn: Day
}

/** The tier from a day until the day before the next begins. */
export interface TierPeriod {
  readonly tier: Tier
  readonly startsOn: Day
  /** The first day on which it no longer holds; null while it does. */
  readonly endedOn: Day | null
  readonly assessmentId: number
}

/** The assessment whose tier holds on a day: the last to take effect by then, the later one of a day. */
export function holdingOn<Row extends Standing>(
  assessments: readonly Row[],
  day: Day,
): Row | undefined {
  return inOrder(assessments).findLast(({ effectiveOn }) => effectiveOn <= day)
}

/** The tiers of a child one after the other; equal ones that follow each other are one period. */
export function tierPeriods(assessments: readonly Standing[]): readonly TierPeriod[] {
  const lastOfDay = inOrder(assessments).filter(
    (row, index, rows) => rows[index + 1]?.effectiveOn !== row.effectiveOn,
  )
  return lastOfDay
    .filter((row, index) => lastOfDay[index - 1]?.tier !== row.tier)
    .map(({ id, tier, effectiveOn }, index, changes) => ({
      tier,
      startsOn: effectiveOn,
      endedOn: changes[index + 1]?.effectiveOn ?? null,
      assessmentId: id,
    }))
}

function inOrder<Row extends Standing>(
  assessments: readonly Row[],
): readonly (Row & { readonly effectiveOn: Day })[] {
  return assessments
    .filter((row): row is Row & { readonly effectiveOn: Day } => row.effectiveOn !== null)
    .toSorted((a, b) =>
      a.effectiveOn === b.effectiveOn ? a.id - b.id : a.effectiveOn < b.effectiveOn ? -1 : 1,
    )
}
