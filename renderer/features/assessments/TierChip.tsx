import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { tierName, type Tier } from '#shared/features/assessments/tier.ts'

const STATES = { T1: 'success', T2: 'warning', T3: 'error' } as const

/** The class of care of a child: word, icon and colour. */
export function TierChip({ tier }: { readonly tier: Tier | null }) {
  if (tier === null) return <StatusChip state="info" label="未评估" />
  return <StatusChip state={STATES[tier]} label={tierName(tier)} />
}
