import { Box } from '@mui/material'
import { memo, useMemo } from 'react'
import {
  bookingKey,
  bookingKindName,
  type BookingPlace,
} from '#shared/features/bookings/booking.ts'
import { minuteOf } from '#shared/features/bookings/grid-time.ts'
import { layOutLanes } from '#shared/features/bookings/lanes.ts'
import type { Schedule, ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import type { SiteDay } from '#shared/features/calendar/site-day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { bookingsIn, type GridColumn } from './grid-columns.ts'
import { GridHead } from './GridHead.tsx'
import { BOX_COLOURS } from './schedule-colours.ts'
import { byBookingKey, HOUR_PX, useGridDrag, type Ghost } from './use-grid-drag.ts'

/** Shown always; earlier and later hours where something is booked. */
const WORKDAY = { from: 7 * 60, to: 21 * 60 } as const
const GUTTER_PX = 52
const COLUMN_PX = 104

/** Columns of days or rooms, time downwards; dragged with the pointer. */
export function TimeGrid({
  columns,
  schedule,
  names,
  chosenDay,
  mayChange,
  onChooseDay,
  ...acts
}: {
  readonly columns: readonly GridColumn[]
  readonly schedule: Schedule
  /** Rooms and people by id, for the second line of a box. */
  readonly names: (booking: ScheduledBooking) => string
  readonly chosenDay: Day
  readonly mayChange: boolean
  readonly onChooseDay: (day: Day) => void
  readonly onDraw: (place: BookingPlace) => void
  readonly onPlace: (booking: ScheduledBooking, place: BookingPlace) => void
  readonly onOpen: (booking: ScheduledBooking) => void
}) {
  const { bookings } = schedule
  const hours = useMemo(() => hoursOf(bookings), [bookings])
  const byKey = useMemo(() => byBookingKey(bookings), [bookings])
  const { ghost, handlers } = useGridDrag({
    columns,
    bookings: byKey,
    firstMinute: hours.from,
    mayChange,
    ...acts,
  })
  const days = useMemo(() => new Map(schedule.days.map((one) => [one.day, one])), [schedule.days])
  const width = GUTTER_PX + columns.length * COLUMN_PX
  const height = ((hours.to - hours.from) / 60) * HOUR_PX
  return (
    <Box sx={GRID} role="region" aria-label="日程表">
      <Box sx={{ minWidth: width }}>
        <GridHead {...{ columns, days, chosenDay, onChooseDay }} bars={schedule.bars} />
        <Box sx={{ display: 'flex', position: 'relative', height }}>
          <Hours {...hours} />
          <Box sx={BODY} {...handlers} data-testid="schedule-body">
            {columns.map((column) => (
              <Column
                key={column.key}
                {...{ column, bookings, names }}
                siteDay={days.get(column.day)}
                firstMinute={hours.from}
              />
            ))}
            {ghost !== null && <GhostBox {...{ ghost, columns }} firstMinute={hours.from} />}
          </Box>
        </Box>
      </Box>
    </Box>
  )
}

const Column = memo(function Column({
  column,
  bookings,
  names,
  siteDay,
  firstMinute,
}: {
  readonly column: GridColumn
  readonly bookings: readonly ScheduledBooking[]
  readonly names: (booking: ScheduledBooking) => string
  readonly siteDay: SiteDay | undefined
  readonly firstMinute: number
}) {
  const own = bookingsIn(column, bookings)
  const lanes = layOutLanes(own)
  return (
    <div className="column" data-closed={siteDay?.isOpen === false} data-day={column.day}>
      {own.map((booking) => {
        const { lane, lanes: count } = lanes.get(booking) ?? { lane: 0, lanes: 1 }
        const style = {
          ...verticalOf(booking, firstMinute),
          left: `${(lane / count) * 100}%`,
          width: `calc(${100 / count}% - 3px)`,
        }
        return (
          <BookingBox key={bookingKey(booking)} {...{ booking, style }} words={names(booking)} />
        )
      })}
    </div>
  )
})

function BookingBox({
  booking,
  words,
  style,
}: {
  readonly booking: ScheduledBooking
  readonly words: string
  readonly style: Readonly<Record<string, string | number>>
}) {
  const { title, startsAt, endsAt, kind, isMovable, acceptedReasons } = booking
  const accepted = acceptedReasons.length > 0 ? `已接受冲突：${acceptedReasons.join('；')}` : ''
  const lines = [`${startsAt}—${endsAt} ${title}`, bookingKindName(kind), words, accepted]
  return (
    <div
      className="box"
      data-booking={bookingKey(booking)}
      data-kind={kind}
      data-movable={isMovable}
      style={style}
      title={lines.filter((line) => line !== '').join('\n')}
    >
      <b>{title}</b>
      {accepted !== '' && <em aria-label={accepted}>已接受冲突</em>}
      <span>
        {startsAt}—{endsAt} {words}
      </span>
      {isMovable && <i data-edge="end" />}
    </div>
  )
}

function GhostBox({
  ghost,
  columns,
  firstMinute,
}: {
  readonly ghost: Ghost
  readonly columns: readonly GridColumn[]
  readonly firstMinute: number
}) {
  const index = columns.findIndex(({ key }) => key === ghost.columnKey)
  const style = {
    ...verticalOf(ghost.place, firstMinute),
    left: `${(index / columns.length) * 100}%`,
    width: `${100 / columns.length}%`,
  }
  return (
    <div className="box ghost" style={style}>
      <b>{ghost.title}</b>
      <span>
        {ghost.place.startsAt}—{ghost.place.endsAt}
      </span>
    </div>
  )
}

function Hours({ from, to }: { readonly from: number; readonly to: number }) {
  const count = (to - from) / 60
  return (
    <Box
      aria-hidden
      sx={{ width: GUTTER_PX, flexShrink: 0, fontSize: 12, color: 'text.secondary' }}
    >
      {Array.from({ length: count }, (_, index) => (
        <div key={index} style={{ height: HOUR_PX, textAlign: 'right', paddingRight: 6 }}>
          {String(from / 60 + index).padStart(2, '0')}:00
        </div>
      ))}
    </Box>
  )
}

function hoursOf(bookings: readonly ScheduledBooking[]) {
  let { from, to }: { from: number; to: number } = WORKDAY
  for (const { startsAt, endsAt } of bookings) {
    from = Math.min(from, Math.floor(minuteOf(startsAt) / 60) * 60)
    to = Math.max(to, Math.ceil(minuteOf(endsAt) / 60) * 60)
  }
  return { from, to }
}

function verticalOf(
  { startsAt, endsAt }: Pick<BookingPlace, 'startsAt' | 'endsAt'>,
  firstMinute: number,
) {
  const start = minuteOf(startsAt)
  return {
    top: ((start - firstMinute) / 60) * HOUR_PX,
    height: Math.max(((minuteOf(endsAt) - start) / 60) * HOUR_PX - 2, 18),
  }
}

const GRID = {
  flex: 1,
  minWidth: 0,
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
} as const

const BODY = {
  flex: 1,
  display: 'flex',
  position: 'relative',
  touchAction: 'none',
  userSelect: 'none',
  cursor: 'crosshair',
  backgroundImage: `repeating-linear-gradient(to bottom, #dde3e3 0 1px, transparent 1px ${HOUR_PX}px)`,
  '& .column': {
    flex: '1 1 0',
    minWidth: 0,
    position: 'relative',
    borderLeft: '1px solid #dde3e3',
    contain: 'layout style',
  },
  '& .column[data-closed="true"]': { backgroundColor: 'rgba(82, 96, 96, 0.09)' },
  '& .box': {
    position: 'absolute',
    boxSizing: 'border-box',
    overflow: 'hidden',
    padding: '1px 4px',
    fontSize: 12,
    lineHeight: '16px',
    border: '1px solid #fff',
    borderLeft: '3px solid',
    borderRadius: '3px',
    cursor: 'pointer',
  },
  '& .box[data-movable="true"]': { cursor: 'grab' },
  '& .box b': { display: 'block', fontWeight: 600 },
  '& .box em': {
    display: 'block',
    fontStyle: 'normal',
    color: 'warning.main',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  '& .box span': { color: 'text.secondary' },
  '& .box i': {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    height: 6,
    cursor: 'ns-resize',
  },
  '& .ghost': {
    backgroundColor: 'rgba(15, 95, 90, 0.2)',
    borderLeftColor: 'primary.main',
    pointerEvents: 'none',
    zIndex: 2,
  },
  ...BOX_COLOURS,
} as const
