import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined'
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined'
import { IconButton, Stack, Typography } from '@mui/material'
import { nextPeriod, previousPeriod, type Period } from '#shared/kernel/period.ts'

/** Steps from quarter to quarter; the future is not offered. */
export function QuarterPicker({
  period,
  today,
  onChange,
}: {
  readonly period: Period
  readonly today: string
  readonly onChange: (period: Period) => void
}) {
  const next = nextPeriod(period)
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
      <IconButton aria-label="上一季度" onClick={() => onChange(previousPeriod(period))}>
        <ChevronLeftOutlined />
      </IconButton>
      <Typography variant="h2" sx={{ minWidth: 130, textAlign: 'center' }}>
        {period.label}
      </Typography>
      <IconButton
        aria-label="下一季度"
        disabled={next.startsOn > today}
        onClick={() => onChange(next)}
      >
        <ChevronRightOutlined />
      </IconButton>
    </Stack>
  )
}
