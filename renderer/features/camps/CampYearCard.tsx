import { Paper, Stack, Typography } from '@mui/material'
import type { RouteOutput } from '#shared/contract/index.ts'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { standardText, yearForecastText } from './camps.text.ts'

const STANDINGS = {
  none: { state: 'warning', label: '未达标' },
  met: { state: 'success', label: '达标' },
  full: { state: 'success', label: '达标，已办满' },
} as const

/** How this year stands against the policy: qualified camps, and what is still to be done (R13). */
export function CampYearCard({ year }: { readonly year: RouteOutput<'camps.year'> }) {
  const forecast = yearForecastText(year)
  return (
    <Paper variant="outlined" sx={{ p: 2, mb: 2 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h3">{year.label}</Typography>
        <Typography sx={{ fontSize: 16 }}>
          今年已达标 {year.qualifiedIds.length} 期（{standardText(year)}）
        </Typography>
        <StatusChip {...STANDINGS[year.standing]} />
        {year.shortIds.length > 0 && (
          <Typography variant="body2" color="textSecondary">
            另有 {year.shortIds.length} 期未达 {year.rules.minDays} 天，不计入达标营期
          </Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          参营儿童 {year.camperCount} 人，{year.personDays} 人次
        </Typography>
        {forecast !== null && (
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {forecast}
          </Typography>
        )}
      </Stack>
    </Paper>
  )
}
