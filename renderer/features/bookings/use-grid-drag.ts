import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { drawnTimes, resizeTimes, shiftTimes, snap } from '#shared/features/bookings/grid-time.ts'
import { bookingKey, type BookingPlace } from '#shared/features/bookings/booking.ts'
import type { ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import type { GridColumn } from './grid-columns.ts'

/** Height of one hour, pixels. */
export const HOUR_PX = 44

/** Less is a click. */
const THRESHOLD_PX = 4

interface Drag {
  readonly kind: 'draw' | 'move' | 'resize'
  readonly booking: ScheduledBooking | null
  readonly from: { readonly x: number; readonly y: number; readonly minute: number }
  readonly column: GridColumn
}

/** What is being dragged, where it would come to stand. */
export interface Ghost {
  readonly columnKey: string
  readonly title: string
  readonly place: BookingPlace
}

/** Dragging over a grid of columns: draws a new time, moves a booking, or changes its end. */
export function useGridDrag(options: {
  readonly columns: readonly GridColumn[]
  readonly bookings: ReadonlyMap<string, ScheduledBooking>
  readonly firstMinute: number
  readonly mayChange: boolean
  readonly onDraw: (place: BookingPlace) => void
  readonly onPlace: (booking: ScheduledBooking, place: BookingPlace) => void
  readonly onOpen: (booking: ScheduledBooking) => void
}) {
  const drag = useRef<Drag | null>(null)
  const latest = useRef<Ghost | null>(null)
  const [ghost, setGhost] = useState<Ghost | null>(null)
  const show = (next: Ghost | null) => {
    if (JSON.stringify(next) === JSON.stringify(latest.current)) return
    latest.current = next
    setGhost(next)
  }
  useEscape(() => {
    drag.current = null
    show(null)
  })

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !(event.target instanceof HTMLElement)) return
    const column = columnAt(event, options.columns)
    if (column === undefined) return
    const box = event.target.closest<HTMLElement>('[data-booking]')
    const booking = options.bookings.get(box?.dataset['booking'] ?? '') ?? null
    const kind =
      booking === null ? 'draw' : event.target.dataset['edge'] === 'end' ? 'resize' : 'move'
    const { clientX: x, clientY: y } = event
    drag.current = { kind, booking, column, from: { x, y, minute: minuteAt(event, options) } }
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  const follow = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag
    if (current === null || !options.mayChange) return
    const { x, y } = current.from
    const isFar = Math.hypot(event.clientX - x, event.clientY - y) >= THRESHOLD_PX
    if (!isFar && latest.current === null) return
    if (current.booking?.isMovable === false) return
    const column = columnAt(event, options.columns) ?? current.column
    show(ghostOf(current, column, minuteAt(event, options)))
  }

  const end = () => {
    const { current } = drag
    const placed = latest.current
    drag.current = null
    show(null)
    if (current === null) return
    if (placed === null) {
      if (current.booking !== null) options.onOpen(current.booking)
    } else if (current.booking === null) options.onDraw(placed.place)
    else options.onPlace(current.booking, placed.place)
  }

  const cancel = () => {
    drag.current = null
    show(null)
  }
  return {
    ghost,
    handlers: {
      onPointerDown: begin,
      onPointerMove: follow,
      onPointerUp: end,
      onPointerCancel: cancel,
    },
  }
}

function ghostOf({ kind, booking, from, column }: Drag, over: GridColumn, minute: number): Ghost {
  if (booking === null) {
    const place = { day: column.day, roomId: column.roomId ?? null }
    const times = drawnTimes(from.minute, minute)
    return { columnKey: column.key, title: '新安排', place: { ...place, ...times } }
  }
  const by = snap(minute - from.minute)
  const stays = kind === 'resize'
  const target = stays ? column : over
  const times = stays ? resizeTimes(booking, by) : shiftTimes(booking, by)
  const roomId = target.roomId === undefined || stays ? booking.roomId : target.roomId
  return {
    columnKey: target.key,
    title: booking.title,
    place: { day: target.day, roomId, ...times },
  }
}

/** The column under the pointer; past the edges none. */
function columnAt(
  event: PointerEvent<HTMLElement>,
  columns: readonly GridColumn[],
): GridColumn | undefined {
  const { left, width } = event.currentTarget.getBoundingClientRect()
  return columns[Math.floor(((event.clientX - left) / width) * columns.length)]
}

function minuteAt(
  event: PointerEvent<HTMLElement>,
  { firstMinute }: { readonly firstMinute: number },
): number {
  const { top } = event.currentTarget.getBoundingClientRect()
  return firstMinute + ((event.clientY - top) / HOUR_PX) * 60
}

function useEscape(cancel: () => void): void {
  const act = useRef(cancel)
  useEffect(() => {
    act.current = cancel
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') act.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** How boxes of a grid are found again. */
export function byBookingKey(
  bookings: readonly ScheduledBooking[],
): ReadonlyMap<string, ScheduledBooking> {
  return new Map(bookings.map((booking) => [bookingKey(booking), booking]))
}
