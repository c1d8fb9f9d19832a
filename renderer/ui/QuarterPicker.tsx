import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined'
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined'
import { IconButton, Stack, Typography } from '@mui/material'
import type { Day } from '#shared/kernel/day.ts'
import { nextPeriod, previousPeriod, type Period } from '#shared/kernel/period.ts'

/** Steps from period to period (quarters, as a rule); the future is not offered. */
export function QuarterPicker({
  period,
  today,
  onChange,
}: {
  readonly period: Period
  readonly today: Day
  readonly onChange: (period: Period) => void
}) {
  const next = nextPeriod(period)
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
      <IconButton
        size="small"
        aria-label={period.kind === 'quarter' ? '上一季度' : '上一期'}
        onClick={() => onChange(previousPeriod(period))}
      >
        <ChevronLeftOutlined />
      </IconButton>
      <Typography
        variant="h3"
        component="span"
        aria-live="polite"
        sx={{ minWidth: 112, textAlign: 'center' }}
      >
        {period.label}
      </Typography>
      <IconButton
        size="small"
        aria-label={period.kind === 'quarter' ? '下一季度' : '下一期'}
        disabled={next.startsOn > today}
        onClick={() => onChange(next)}
      >
        <ChevronRightOutlined />
      </IconButton>
    </Stack>
  )
}
