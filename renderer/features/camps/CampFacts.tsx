import { Box, Paper, Stack, Typography } from '@mui/material'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'
import { CampChips } from './CampChips.tsx'
import { campForecastText } from './camps.text.ts'
import { HeldProgress } from './HeldProgress.tsx'

/** The figures of a camp on one line, and what it still needs. */
export function CampFacts({ file: { camp, rules } }: { readonly file: CampFile }) {
  const forecast = campForecastText(camp)
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1, mb: 1 }}>
      <Stack
        direction="row"
        sx={{ columnGap: 2.5, rowGap: 0.5, alignItems: 'center', flexWrap: 'wrap' }}
      >
        <Box sx={{ width: 220 }}>
          <HeldProgress heldDays={camp.heldDays} minDays={rules.minDays} />
        </Box>
        <CampChips camp={camp} minDays={rules.minDays} />
        <Fact label="日历天数" value={`${camp.calendarDays} 天`} />
        <Fact label="名单/名额" value={`${camp.memberCount}/${camp.quota}`} />
        <Fact label="参营儿童" value={`${camp.camperCount} 人`} />
        <Fact label="人次" value={String(camp.personDays)} />
        {forecast !== null && (
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {forecast}
          </Typography>
        )}
      </Stack>
    </Paper>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
      <Typography component="span" variant="body2" color="textSecondary">
        {label}{' '}
      </Typography>
      {value}
    </Typography>
  )
}
