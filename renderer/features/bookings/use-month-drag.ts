import { useRef, type PointerEvent } from 'react'
import type { BookingPlace } from '#shared/features/bookings/booking.ts'
import type { ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import { isDay, type Day } from '#shared/kernel/day.ts'
import { byBookingKey } from './use-grid-drag.ts'

const THRESHOLD_PX = 4

/** Dragging a row of the month to another day, at the same time and in the same room. */
export function useMonthDrag({
  bookings,
  mayChange,
  onOpen,
  onPlace,
}: {
  readonly bookings: readonly ScheduledBooking[]
  readonly mayChange: boolean
  readonly onOpen: (booking: ScheduledBooking) => void
  readonly onPlace: (booking: ScheduledBooking, place: BookingPlace) => void
}) {
  const drag = useRef<{
    readonly booking: ScheduledBooking
    readonly x: number
    readonly y: number
    target: HTMLElement | null
  } | null>(null)

  const aim = (cell: HTMLElement | null) => {
    if (drag.current === null) return
    delete drag.current.target?.dataset['target']
    if (cell !== null) cell.dataset['target'] = 'true'
    drag.current.target = cell
  }

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !(event.target instanceof HTMLElement)) return
      const row = event.target.closest<HTMLElement>('[data-booking]')
      const booking = byBookingKey(bookings).get(row?.dataset['booking'] ?? '')
      if (booking === undefined) return
      drag.current = { booking, x: event.clientX, y: event.clientY, target: null }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current } = drag
      if (current === null || !mayChange || !current.booking.isMovable) return
      const isFar = Math.hypot(event.clientX - current.x, event.clientY - current.y) >= THRESHOLD_PX
      if (isFar || current.target !== null) aim(cellAt(event))
    },
    onPointerCancel: () => {
      aim(null)
      drag.current = null
    },
    onPointerUp: () => {
      const { current } = drag
      if (current === null) return
      const { booking, target } = current
      aim(null)
      drag.current = null
      const day = dayOf(target)
      if (day === null) onOpen(booking)
      else if (day !== booking.day) {
        const { startsAt, endsAt, roomId } = booking
        onPlace(booking, { day, startsAt, endsAt, roomId })
      }
    },
  }
}

function cellAt({ clientX, clientY }: PointerEvent): HTMLElement | null {
  const under = document.elementFromPoint(clientX, clientY)
  return under?.closest<HTMLElement>('[data-day]') ?? null
}

function dayOf(cell: HTMLElement | null): Day | null {
  const day = cell?.dataset['day']
  return isDay(day) ? day : null
}
