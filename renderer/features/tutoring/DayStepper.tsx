import { Box, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { DateField } from '#renderer/ui/DateField.tsx'
import { weekdayName } from '#shared/features/tutoring/planned-days.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import { addDays, isDay, type Day } from '#shared/kernel/day.ts'

/** One day back, today, one day on, or any day by its date. */
export function DayStepper({
  term,
  day,
  today,
  onGo,
}: {
  readonly term: TutoringTerm
  readonly day: Day
  readonly today: Day
  readonly onGo: (day: Day) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }} role="group" aria-label="日期">
      <Button disabled={day <= term.startsOn} onClick={() => onGo(addDays(day, -1))}>
        前一天
      </Button>
      <Box sx={{ width: 160 }}>
        <DateField
          label="点名日期"
          value={typed ?? day}
          onChange={(value) => {
            const isChosen = isDay(value)
            setTyped(isChosen ? null : (value ?? ''))
            if (isChosen && value !== day) onGo(value)
          }}
          onBlur={() => setTyped(null)}
        />
      </Box>
      <Typography sx={{ width: 32 }}>{weekdayName(day)}</Typography>
      <Button disabled={day >= term.endsOn} onClick={() => onGo(addDays(day, 1))}>
        后一天
      </Button>
      <Button variant="outlined" disabled={day === today} onClick={() => onGo(today)}>
        今天
      </Button>
    </Stack>
  )
}
