import { Box } from '@mui/material'
import { memo, useMemo } from 'react'
import { Link as RouterLink } from 'react-router'
import { bookingKey, type BookingPlace } from '#shared/features/bookings/booking.ts'
import type { DayBar, Schedule, ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import { daysOf } from '#shared/features/bookings/schedule-period.ts'
import type { SiteDay } from '#shared/features/calendar/site-day.ts'
import { dayOfMonthOf, monthOf, weekdayOf, type Day } from '#shared/kernel/day.ts'
import { BOX_COLOURS } from './schedule-colours.ts'
import { useMonthDrag } from './use-month-drag.ts'

const WEEKDAYS = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'] as const
/** Rows of a day; the rest is behind 另外 n 项. */
const MOST_SHOWN = 3
const NONE: readonly ScheduledBooking[] = []

/** A month in whole weeks: short rows that open, and are dragged to another day. */
export function MonthView({
  schedule,
  day,
  mayChange,
  onChooseDay,
  onOpenDay,
  onOpen,
  onPlace,
}: {
  readonly schedule: Schedule
  readonly day: Day
  readonly mayChange: boolean
  readonly onChooseDay: (day: Day) => void
  readonly onOpenDay: (day: Day) => void
  readonly onOpen: (booking: ScheduledBooking) => void
  readonly onPlace: (booking: ScheduledBooking, place: BookingPlace) => void
}) {
  const { bookings, bars, days } = schedule
  const byDay = useMemo(() => groupByDay(bookings), [bookings])
  const siteDays = useMemo(() => new Map(days.map((one) => [one.day, one])), [days])
  const handlers = useMonthDrag({ bookings, mayChange, onOpen, onPlace })
  return (
    <Box sx={MONTH} role="region" aria-label="日程表" {...handlers}>
      {WEEKDAYS.map((name) => (
        <div className="weekday" key={name}>
          {name}
        </div>
      ))}
      {daysOf('month', day).map((one) => (
        <DayCell
          key={one}
          day={one}
          bookings={byDay.get(one) ?? NONE}
          siteDay={siteDays.get(one)}
          bars={bars}
          isOther={monthOf(one) !== monthOf(day)}
          isChosen={one === day}
          {...{ onChooseDay, onOpenDay }}
        />
      ))}
    </Box>
  )
}

const DayCell = memo(function DayCell({
  day,
  bookings,
  siteDay,
  bars,
  isOther,
  isChosen,
  onChooseDay,
  onOpenDay,
}: {
  readonly day: Day
  readonly bookings: readonly ScheduledBooking[]
  readonly siteDay: SiteDay | undefined
  readonly bars: readonly DayBar[]
  readonly isOther: boolean
  readonly isChosen: boolean
  readonly onChooseDay: (day: Day) => void
  readonly onOpenDay: (day: Day) => void
}) {
  const ownBars = bars.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  const room = Math.max(1, MOST_SHOWN - ownBars.length)
  const shown = bookings.length > room ? bookings.slice(0, room - 1) : bookings
  return (
    <div
      className="day"
      data-day={day}
      data-other={isOther}
      data-chosen={isChosen}
      data-closed={siteDay?.isOpen === false}
    >
      <div className="number">
        <button type="button" aria-label={day} onClick={() => onChooseDay(day)}>
          {dayOfMonthOf(day)}
        </button>
        <small>{siteDay?.words ?? ''}</small>
      </div>
      {ownBars.map((bar) => (
        <RouterLink className="bar" key={bar.path} to={bar.path} title={bar.title}>
          {bar.startsOn === day || weekdayOf(day) === 1 ? bar.title : '\u00A0'}
        </RouterLink>
      ))}
      {shown.map((booking) => (
        <div
          className="row"
          key={bookingKey(booking)}
          data-booking={bookingKey(booking)}
          data-kind={booking.kind}
          title={`${booking.startsAt}—${booking.endsAt} ${booking.title}`}
        >
          {booking.startsAt} {booking.title}
          {booking.acceptedReasons.length > 0 && <em>（已接受冲突）</em>}
        </div>
      ))}
      {shown.length < bookings.length && (
        <button type="button" className="more" onClick={() => onOpenDay(day)}>
          另外 {bookings.length - shown.length} 项
        </button>
      )}
    </div>
  )
})

function groupByDay(bookings: readonly ScheduledBooking[]) {
  const sorted = bookings.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return Map.groupBy(sorted, ({ day }) => day)
}

const MONTH = {
  flex: 1,
  minWidth: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
  gridTemplateRows: 'auto',
  gridAutoRows: 'minmax(0, 1fr)',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overflow: 'auto',
  userSelect: 'none',
  '& .weekday': { textAlign: 'center', fontSize: 13, padding: '4px', color: 'text.secondary' },
  '& .day': {
    minHeight: 80,
    borderTop: '1px solid #dde3e3',
    borderLeft: '1px solid #dde3e3',
    overflow: 'hidden',
    contain: 'content',
  },
  '& .day[data-closed="true"]': { backgroundColor: 'rgba(82, 96, 96, 0.09)' },
  '& .day[data-chosen="true"]': { boxShadow: 'inset 0 0 0 2px #0f5f5a' },
  '& .day[data-target="true"]': { backgroundColor: 'rgba(15, 95, 90, 0.16)' },
  '& .day[data-other="true"] .number': { opacity: 0.55 },
  '& .number': { display: 'flex', gap: '4px', alignItems: 'baseline', padding: '0 4px' },
  '& .number small': {
    fontSize: 12,
    color: 'text.secondary',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  '& button': { all: 'unset', cursor: 'pointer', fontSize: 13 },
  '& button:focus-visible': { outline: '2px solid #0f5f5a' },
  '& .row, & .bar': {
    display: 'block',
    margin: '1px 2px',
    padding: '0 4px',
    fontSize: 12,
    lineHeight: '17px',
    borderLeft: '3px solid',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    cursor: 'pointer',
  },
  '& .row em': { fontStyle: 'normal', color: 'warning.main' },
  '& .bar': { backgroundColor: '#2c6e33', borderColor: '#2c6e33', color: '#fff' },
  '& .more': { margin: '0 8px', fontSize: 12, color: 'primary.main' },
  ...BOX_COLOURS,
} as const
