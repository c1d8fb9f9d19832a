import { useOffice } from '#renderer/api/hooks.ts'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { CampId } from '#shared/features/camps/camp.ts'

/** 已就绪, or how much is missing; nothing for a camp that is over or was called off. */
export function ReadinessChip({ campId }: { readonly campId: CampId }) {
  const camps = useOffice('programmes.readyCamps', {})
  const camp = camps.data?.find((candidate) => candidate.campId === campId)
  if (camp === undefined) return null
  return camp.missing === 0 ? (
    <StatusChip state="success" label="已就绪" />
  ) : (
    <StatusChip state="warning" label={`筹备还差 ${camp.missing} 项`} />
  )
}
