import { Box, ButtonBase, Paper, Typography } from '@mui/material'
import type { CalendarYear, YearDay } from '#shared/features/calendar/calendar-year.ts'
import { dayOfMonthOf, weekdayOf, type Day } from '#shared/kernel/day.ts'
import { dayWords, lookOf, periodOf } from './day-look.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const GRID = { display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))' } as const
const CELL = 19

/** A small month of the year; the arrow keys go from day to day across the months. */
export function MonthBlock({
  month,
  days,
  calendar,
  chosen,
  today,
  onChoose,
}: {
  readonly month: number
  readonly days: readonly YearDay[]
  readonly calendar: CalendarYear
  readonly chosen: Day
  readonly today: Day
  readonly onChoose: (day: Day) => void
}) {
  const first = days[0]
  const blanks = first === undefined ? 0 : weekdayOf(first.day) - 1
  return (
    <Paper variant="outlined" sx={{ px: 0.75, py: 0.25 }} role="group" aria-label={`${month}月`}>
      <Typography variant="h3" component="h2" sx={{ lineHeight: '20px', fontSize: 13 }}>
        {month}月
      </Typography>
      <Box sx={GRID} aria-hidden>
        {WEEKDAYS.map((name) => (
          <Typography
            key={name}
            sx={{ fontSize: 11, lineHeight: '16px', textAlign: 'center', color: 'text.secondary' }}
          >
            {name}
          </Typography>
        ))}
      </Box>
      <Box sx={GRID}>
        {Array.from({ length: blanks }, (_, index) => (
          <span key={`blank-${index}`} />
        ))}
        {days.map((day) => (
          <DayCell
            key={day.day}
            day={day}
            calendar={calendar}
            isChosen={day.day === chosen}
            isToday={day.day === today}
            onChoose={onChoose}
          />
        ))}
      </Box>
    </Paper>
  )
}

function DayCell({
  day,
  calendar,
  isChosen,
  isToday,
  onChoose,
}: {
  readonly day: YearDay
  readonly calendar: CalendarYear
  readonly isChosen: boolean
  readonly isToday: boolean
  readonly onChoose: (day: Day) => void
}) {
  const period = periodOf(calendar, day)
  const look = lookOf(day, period)
  return (
    <ButtonBase
      data-day={day.day}
      tabIndex={isChosen ? 0 : -1}
      aria-label={dayWords(day, period)}
      aria-pressed={isChosen}
      onClick={() => onChoose(day.day)}
      sx={{
        height: CELL,
        m: '1px',
        borderRadius: 0.5,
        fontSize: 12,
        fontVariantNumeric: 'tabular-nums',
        bgcolor: look.background,
        color: look.colour,
        fontWeight: isToday ? 700 : 400,
        textDecoration: isToday ? 'underline' : 'none',
        outline: isChosen ? '2px solid #0f5f5a' : 'none',
        outlineOffset: -1,
      }}
    >
      {dayOfMonthOf(day.day)}
      {look.mark !== '' && (
        <Box component="span" sx={{ fontSize: 10, ml: '1px' }}>
          {look.mark}
        </Box>
      )}
    </ButtonBase>
  )
}
