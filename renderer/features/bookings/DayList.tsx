import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined'
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined'
import { Box, IconButton, Link, Paper, Stack, Typography } from '@mui/material'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Link as RouterLink } from 'react-router'
import { bookingKey, bookingKindName } from '#shared/features/bookings/booking.ts'
import type { Schedule, ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import { shortDay, weekdayName } from '#shared/features/bookings/schedule-period.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { KIND_COLOURS } from './schedule-colours.ts'

/** The chosen day as a list: all that the pointer does on the grid is done here with the keyboard. */
export function DayList({
  day,
  schedule,
  names,
  emptyText,
  onChooseDay,
  onOpen,
}: {
  readonly day: Day
  readonly schedule: Schedule
  readonly names: (booking: ScheduledBooking) => string
  /** What stands there while the day has no bookings, or they are not known. */
  readonly emptyText: string
  readonly onChooseDay: (day: Day) => void
  readonly onOpen: (booking: ScheduledBooking) => void
}) {
  const bookings = schedule.bookings
    .filter((booking) => booking.day === day)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  const siteDay = schedule.days.find((one) => one.day === day)
  return (
    <Paper variant="outlined" sx={{ width: 264, display: 'flex', flexDirection: 'column' }}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', p: 0.5 }}>
        <IconButton size="small" aria-label="前一天" onClick={() => onChooseDay(addDays(day, -1))}>
          <ChevronLeftOutlined />
        </IconButton>
        <Typography variant="h3">
          {shortDay(day)} {weekdayName(day)}
        </Typography>
        <IconButton size="small" aria-label="后一天" onClick={() => onChooseDay(addDays(day, 1))}>
          <ChevronRightOutlined />
        </IconButton>
      </Stack>
      <Box sx={{ px: 1.5, pb: 1, overflow: 'auto', flex: 1 }}>
        {siteDay !== undefined && (
          <Typography variant="body2" color="textSecondary">
            {siteDay.words || '不开放'}
          </Typography>
        )}
        {schedule.bars
          .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
          .map((bar) => (
            <Link key={bar.path} component={RouterLink} to={bar.path} variant="body2">
              {bar.title}
            </Link>
          ))}
        {bookings.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {emptyText}
          </Typography>
        )}
        <Rows {...{ bookings, names, onOpen }} />
      </Box>
      <Typography
        variant="caption"
        color="textSecondary"
        sx={{ p: 1, borderTop: 1, borderColor: 'divider' }}
      >
        ↑↓ 选择 · 回车 打开 · N 新增 · ←→ 前后翻 · T 今天 · 1—4 换视图
      </Typography>
    </Paper>
  )
}

/** One stop for Tab; arrow keys go from row to row. */
function Rows({
  bookings,
  names,
  onOpen,
}: {
  readonly bookings: readonly ScheduledBooking[]
  readonly names: (booking: ScheduledBooking) => string
  readonly onOpen: (booking: ScheduledBooking) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const index = Math.min(current, bookings.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(Math.max(index + step, 0), bookings.length - 1)
    setCurrent(next)
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <Box ref={list} role="group" aria-label="当天的安排" onKeyDown={onKeyDown} sx={ROWS}>
      {bookings.map((booking, n) => (
        <button
          type="button"
          key={bookingKey(booking)}
          tabIndex={n === index ? 0 : -1}
          onFocus={() => setCurrent(n)}
          onClick={() => onOpen(booking)}
          style={{ borderLeftColor: KIND_COLOURS[booking.kind].edge }}
        >
          <b>
            {booking.startsAt}—{booking.endsAt} {booking.title}
          </b>
          <span>
            {[bookingKindName(booking.kind), names(booking)]
              .filter((text) => text !== '')
              .join(' · ')}
          </span>
          {booking.acceptedReasons.map((reason) => (
            <em key={reason}>已接受冲突：{reason}</em>
          ))}
        </button>
      ))}
    </Box>
  )
}

const ROWS = {
  '& button': {
    all: 'unset',
    boxSizing: 'border-box',
    display: 'block',
    width: '100%',
    my: 0.5,
    p: '4px 8px',
    borderLeft: '3px solid',
    cursor: 'pointer',
    fontSize: 13,
  },
  '& button:hover': { bgcolor: 'action.hover' },
  '& button:focus-visible': { outline: '2px solid #0f5f5a' },
  '& b': { display: 'block', fontWeight: 600 },
  '& span': { color: 'text.secondary' },
  '& em': { display: 'block', fontStyle: 'normal', color: 'warning.main' },
} as const
