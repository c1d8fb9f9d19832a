import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined'
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined'
import {
  Button,
  IconButton,
  Stack,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material'
import {
  periodTitle,
  SCHEDULE_VIEWS,
  type ScheduleView,
} from '#shared/features/bookings/schedule-period.ts'
import type { Day } from '#shared/kernel/day.ts'

/** Which days are shown, and how. */
export function ScheduleToolbar({
  view,
  day,
  onView,
  onStep,
  onToday,
}: {
  readonly view: ScheduleView
  readonly day: Day
  readonly onView: (view: ScheduleView) => void
  readonly onStep: (count: 1 | -1) => void
  readonly onToday: () => void
}) {
  return (
    <Stack direction="row" sx={{ gap: 1, mb: 1, alignItems: 'center' }}>
      <Button variant="outlined" onClick={onToday}>
        今天
      </Button>
      <IconButton size="small" aria-label="往前翻" onClick={() => onStep(-1)}>
        <ChevronLeftOutlined />
      </IconButton>
      <IconButton size="small" aria-label="往后翻" onClick={() => onStep(1)}>
        <ChevronRightOutlined />
      </IconButton>
      <Typography variant="h2" aria-live="polite" sx={{ flex: 1 }}>
        {periodTitle(view, day)}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label="视图"
        value={view}
        onChange={(_event, next: ScheduleView | null) => {
          if (next !== null) onView(next)
        }}
      >
        {SCHEDULE_VIEWS.map(({ code, name }) => (
          <ToggleButton key={code} value={code} sx={{ px: 2, py: 0.25 }}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Stack>
  )
}
