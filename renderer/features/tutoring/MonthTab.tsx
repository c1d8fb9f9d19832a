import { Box, Paper, Stack, Typography } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { averagePerDay, formatAverage } from '#shared/features/tutoring/attendance.ts'
import { WEEKDAY_NAMES, type TutoringTerm } from '#shared/features/tutoring/term.ts'
import { startOfMonth, weekdayOf, type Day } from '#shared/kernel/day.ts'
import { MonthCell } from './MonthCell.tsx'
import { MonthStepper } from './MonthStepper.tsx'

/** A month at a glance: which days were called, which were missed, which are off. */
export function MonthTab({
  term,
  day,
  onMonth,
  onOpen,
}: {
  readonly term: TutoringTerm
  readonly day: Day
  readonly onMonth: (day: Day) => void
  readonly onOpen: (day: Day) => void
}) {
  const first = startOfMonth(day)
  const month = useOffice('tutoring.month', { termId: term.id, month: first.slice(0, 7) })
  return (
    <Loaded query={month} describe={errorText}>
      {({ days, held, missing, personTimes }) => (
        <>
          <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1 }}>
            <MonthStepper term={term} first={first} onMonth={onMonth} />
            <Box sx={{ flex: 1 }} />
            <Typography role="status" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {`已开放 ${held} 天，${personTimes} 人次，平均每天 ${formatAverage(averagePerDay(personTimes, held))} 人次；`}
              <Box
                component="span"
                sx={missing > 0 ? { color: 'error.main', fontWeight: 600 } : {}}
              >
                {missing > 0 ? `漏点名 ${missing} 天` : '没有漏点名'}
              </Box>
            </Typography>
          </Stack>
          <Paper
            variant="outlined"
            role="group"
            aria-label="月历"
            sx={{
              display: 'grid',
              gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
              gap: '1px',
              bgcolor: 'divider',
            }}
          >
            {WEEKDAY_NAMES.map(({ value, label }) => (
              <Typography
                key={value}
                variant="body2"
                sx={{ bgcolor: 'background.default', py: 0.5, px: 1 }}
              >
                {label}
              </Typography>
            ))}
            {blanksBefore(first).map((blank) => (
              <Box key={`before ${blank}`} sx={{ bgcolor: 'background.default' }} />
            ))}
            {days.map((cell) => (
              <MonthCell key={cell.day} cell={cell} onOpen={() => onOpen(cell.day)} />
            ))}
            {blanksAfter(first, days.length).map((blank) => (
              <Box key={`after ${blank}`} sx={{ bgcolor: 'background.default' }} />
            ))}
          </Paper>
        </>
      )}
    </Loaded>
  )
}

function blanksBefore(first: Day): readonly number[] {
  return Array.from({ length: weekdayOf(first) - 1 }, (_, index) => index)
}

function blanksAfter(first: Day, length: number): readonly number[] {
  const used = (weekdayOf(first) - 1 + length) % 7
  return Array.from({ length: (7 - used) % 7 }, (_, index) => index)
}
