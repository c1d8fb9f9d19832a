import type { ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import { daysOf, shortDay, weekdayName } from '#shared/features/bookings/schedule-period.ts'
import { isInUse, type Room, type RoomId } from '#shared/features/rooms/room.ts'
import type { Day } from '#shared/kernel/day.ts'

/** A column of the grid: a day, or one room on a day. */
export interface GridColumn {
  readonly key: string
  readonly day: Day
  /** Undefined where a column is of no particular room; null stands for bookings without one. */
  readonly roomId: RoomId | null | undefined
  readonly title: string
}

export function dayColumns(view: 'week' | 'day', day: Day): readonly GridColumn[] {
  return daysOf(view, day).map((one) => ({
    key: one,
    day: one,
    roomId: undefined,
    title: `${shortDay(one)} ${weekdayName(one)}`,
  }))
}

/** Every room that is used on the day, and what takes place in none. */
export function roomColumns(rooms: readonly Room[], day: Day): readonly GridColumn[] {
  const used = rooms.filter((room) => isInUse(room, day))
  return [
    ...used.map(({ id, name }) => ({ key: `room-${id}`, day, roomId: id, title: name })),
    { key: 'no-room', day, roomId: null, title: '不占场地' },
  ]
}

export function bookingsIn(
  column: GridColumn,
  bookings: readonly ScheduledBooking[],
): readonly ScheduledBooking[] {
  return bookings.filter(
    ({ day, roomId }) =>
      day === column.day && (column.roomId === undefined || roomId === column.roomId),
  )
}
