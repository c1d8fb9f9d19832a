import type { Booking } from '#shared/features/bookings/booking.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { sessionsBetween } from './sessions.repository.ts'

/** Sessions not cancelled between two days, as the calendar shows them. */
export function parentSessionBookings(db: Reads, from: Day, to: Day): Booking[] {
  return sessionsBetween(db, from, to).map((session) => ({
    kind: 'parent-session',
    id: session.id,
    day: session.day,
    title: session.title,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    roomId: session.roomId,
    memberIds: session.lecturerId === null ? [] : [session.lecturerId],
    isMovable: session.status === 'planned',
    path: `/parent-school?session=${session.id}`,
  }))
}
