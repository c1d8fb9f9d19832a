import { Box, ButtonBase, Paper, Typography } from '@mui/material'
import { wasThere, type CampDayStatus } from '#shared/features/camps/camp-day.ts'
import type { CampDay, CampSummary } from '#shared/features/camps/camp-summary.ts'
import { weekdayOf, type Day } from '#shared/kernel/day.ts'
import { dayWords, WEEKDAY_HEADINGS } from './camps.text.ts'

const WEEK = { display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: '4px' } as const

/** The parts of a camp as weeks; every day says in a word how it went. */
export function DayGrid({
  camp,
  days,
  chosen,
  today,
  onChoose,
}: {
  readonly camp: CampSummary
  readonly days: readonly CampDay[]
  readonly chosen: Day | null
  readonly today: Day
  readonly onChoose: (day: Day) => void
}) {
  return (
    <Paper variant="outlined" sx={{ p: 1.5, maxHeight: 'calc(100vh - 290px)', overflowY: 'auto' }}>
      <Box sx={{ ...WEEK, mb: 0.5 }} aria-hidden>
        {WEEKDAY_HEADINGS.map((name) => (
          <Typography key={name} variant="caption" color="textSecondary" align="center">
            {name}
          </Typography>
        ))}
      </Box>
      {camp.segments.map((segment, index) => (
        <Box key={segment.startsOn} sx={{ mb: 1 }}>
          {camp.segments.length > 1 && (
            <Typography variant="caption" color="textSecondary">
              第 {index + 1} 段 {segment.startsOn} 至 {segment.endsOn}
            </Typography>
          )}
          <Box sx={WEEK} role="group" aria-label={`第 ${index + 1} 段的日子`}>
            {days
              .filter((day) => day.part === index + 1)
              .map((day, position) => (
                <DayTile
                  key={day.day}
                  day={day}
                  today={today}
                  isChosen={day.day === chosen}
                  column={position === 0 ? weekdayOf(day.day) : null}
                  onChoose={() => onChoose(day.day)}
                />
              ))}
          </Box>
        </Box>
      ))}
    </Paper>
  )
}

function DayTile({
  day,
  today,
  isChosen,
  column,
  onChoose,
}: {
  readonly day: CampDay
  readonly today: Day
  readonly isChosen: boolean
  /** Where the first day of a part stands in its week. */
  readonly column: number | null
  readonly onChoose: () => void
}) {
  const words = tileWords(day, today)
  return (
    <ButtonBase
      onClick={onChoose}
      aria-pressed={isChosen}
      aria-label={`${dayWords(day.day)} ${words.text}`}
      sx={{
        ...(column === null ? {} : { gridColumnStart: column }),
        flexDirection: 'column',
        height: 50,
        border: 1,
        borderRadius: 1,
        borderColor: isChosen ? 'primary.main' : 'divider',
        outline: isChosen ? '1px solid' : 'none',
        outlineColor: 'primary.main',
        color: words.colour,
        '&:focus-visible': { bgcolor: 'action.hover' },
      }}
    >
      <Typography component="span" sx={{ fontSize: 13, color: 'text.primary' }}>
        {day.day.slice(5)}
      </Typography>
      <Typography component="span" sx={{ fontSize: 12 }}>
        {words.text}
      </Typography>
    </ButtonBase>
  )
}

const COLOURS: Readonly<Record<CampDayStatus, string>> = {
  held: 'success.main',
  rest: 'text.secondary',
  cancelled: 'warning.main',
}

function tileWords(day: CampDay, today: Day): { readonly text: string; readonly colour: string } {
  if (day.status === 'held') {
    const there = day.marks.filter(wasThere).length
    return { text: `✓ ${there}人`, colour: COLOURS.held }
  }
  if (day.status !== null) {
    return { text: day.status === 'rest' ? '休息' : '✕ 取消', colour: COLOURS[day.status] }
  }
  return day.day <= today
    ? { text: '未登记', colour: 'error.main' }
    : { text: '—', colour: 'text.secondary' }
}
