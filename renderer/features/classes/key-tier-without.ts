import type { EnrolmentSheet } from '#shared/features/classes/class-summary.ts'

/** Children of the key and the emergency tier who are in no class of the term. */
export function keyTierWithout(children: EnrolmentSheet['children']): EnrolmentSheet['children'] {
  return children.filter(
    ({ tier, holds }) => (tier === 'T2' || tier === 'T3') && holds.length === 0,
  )
}
