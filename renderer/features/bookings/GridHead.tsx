import { Box } from '@mui/material'
import type { DayBar } from '#shared/features/bookings/schedule.ts'
import type { SiteDay } from '#shared/features/calendar/site-day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { Link as RouterLink } from 'react-router'
import type { GridColumn } from './grid-columns.ts'

/** Above the columns: their names, what is special about the day, and what lasts all day. */
export function GridHead({
  columns,
  bars,
  days,
  chosenDay,
  onChooseDay,
}: {
  readonly columns: readonly GridColumn[]
  readonly bars: readonly DayBar[]
  readonly days: ReadonlyMap<Day, SiteDay>
  readonly chosenDay: Day
  readonly onChooseDay: (day: Day) => void
}) {
  return (
    <Box sx={HEAD}>
      <div className="corner" />
      {columns.map(({ key, day, title, roomId }, index) => (
        <div className="head" key={key} data-chosen={roomId === undefined && day === chosenDay}>
          <button type="button" onClick={() => onChooseDay(day)} aria-pressed={day === chosenDay}>
            {title}
          </button>
          {days.has(day) && <small>{days.get(day)?.words || '不开放'}</small>}
          {/* Rooms side by side are one day: said once. */}
          {(roomId === undefined || index === 0 ? bars : [])
            .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
            .map((bar) => (
              <RouterLink key={bar.path} className="bar" to={bar.path} title={bar.title}>
                {bar.title}
              </RouterLink>
            ))}
        </div>
      ))}
    </Box>
  )
}

const HEAD = {
  display: 'flex',
  position: 'sticky',
  top: 0,
  zIndex: 3,
  bgcolor: 'background.paper',
  borderBottom: 1,
  borderColor: 'divider',
  '& .corner': { width: 52, flexShrink: 0 },
  '& .head': {
    flex: '1 1 0',
    minWidth: 0,
    padding: '4px',
    borderLeft: '1px solid #dde3e3',
    textAlign: 'center',
    fontSize: 13,
  },
  '& .head[data-chosen="true"]': { boxShadow: 'inset 0 -2px #0f5f5a' },
  '& button': { all: 'unset', cursor: 'pointer', fontWeight: 600 },
  '& button:focus-visible': { outline: '2px solid #0f5f5a' },
  '& small': { display: 'block', color: 'text.secondary', fontSize: 12 },
  '& .bar': {
    display: 'block',
    marginTop: '2px',
    padding: '0 4px',
    borderRadius: '3px',
    backgroundColor: '#2c6e33',
    color: '#fff',
    fontSize: 12,
    textDecoration: 'none',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
} as const
