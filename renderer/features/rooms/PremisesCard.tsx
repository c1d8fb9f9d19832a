import { Paper, Stack, Typography } from '@mui/material'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { formatArea } from '#shared/kernel/area.ts'
import type { PremisesCheck } from '#shared/features/rooms/premises.ts'

/** Whether the premises meet the policy today: area and the five rooms (R05, R06). */
export function PremisesCard({ check }: { readonly check: PremisesCheck }) {
  return (
    <Paper variant="outlined" sx={{ p: 2, mb: 2 }}>
      <Stack direction="row" sx={{ gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'baseline' }}>
          <Typography variant="h3">场所面积</Typography>
          <Typography sx={{ fontSize: 20, fontVariantNumeric: 'tabular-nums' }}>
            {formatArea(check.areaDm2)} ㎡
          </Typography>
          <Typography variant="body2" color="textSecondary">
            （标准不低于 {formatArea(check.minimumDm2)} ㎡，其中专用{' '}
            {formatArea(check.dedicatedAreaDm2)} ㎡）
          </Typography>
          <StatusChip
            state={check.isAreaMet ? 'success' : 'error'}
            label={
              check.isAreaMet ? '达标' : `还差 ${formatArea(check.minimumDm2 - check.areaDm2)} ㎡`
            }
          />
        </Stack>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="h3">五类功能室</Typography>
          {check.functions.map(({ code, name, roomIds }) => (
            <StatusChip
              key={code}
              state={roomIds.length > 0 ? 'success' : 'error'}
              label={roomIds.length > 0 ? name : `缺${name}`}
            />
          ))}
        </Stack>
      </Stack>
    </Paper>
  )
}
