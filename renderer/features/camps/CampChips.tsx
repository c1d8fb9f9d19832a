import { Stack } from '@mui/material'
import { ReadinessChip } from '#renderer/features/programmes/programmes.public.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'

const STATE_NAMES = {
  planned: '未开始',
  running: '进行中',
  held: '已结束',
  cancelled: '已取消',
} as const

/** The state of a camp as words: how far it is, whether it qualifies, what is not recorded. */
export function CampChips({
  camp,
  minDays,
}: {
  readonly camp: CampSummary
  readonly minDays: number | null
}) {
  const { state, isQualified, daysDue } = camp
  return (
    <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center', height: 1 }}>
      <StatusChip state="info" label={STATE_NAMES[state]} />
      {state === 'planned' && <ReadinessChip campId={camp.id} />}
      {state === 'held' && isQualified && <StatusChip state="success" label="达标" />}
      {state === 'held' && !isQualified && (
        <StatusChip state="warning" label={minDays === null ? '未达标' : `未达 ${minDays} 天`} />
      )}
      {state === 'running' && isQualified && <StatusChip state="success" label="天数已够" />}
      {daysDue.length > 0 && <StatusChip state="warning" label={`${daysDue.length} 天未登记`} />}
    </Stack>
  )
}
