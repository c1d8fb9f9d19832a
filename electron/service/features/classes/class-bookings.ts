import type { Booking } from '#shared/features/bookings/booking.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { classSessionIdSchema } from '#shared/features/classes/class-session.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { classNames } from './classes.repository.ts'
import { rosterOf } from './read-session.ts'
import { getSession, listSessionsBetween } from './sessions.repository.ts'

/** Sessions not cancelled between two days, as the calendar shows them. */
export function classSessionBookings(db: Reads, from: Day, to: Day): Booking[] {
  const names = classNames(db)
  return listSessionsBetween(db, from, to).map((session) => ({
    kind: 'class-session',
    id: session.id,
    day: session.day,
    title: `${names.get(session.classId) ?? ''}${session.isMakeUp ? '（补课）' : ''}`,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    roomId: session.roomId,
    memberIds: session.teacherId === null ? [] : [session.teacherId],
    isMovable: session.status === 'planned',
    path: `/classes?class=${session.classId}&session=${session.id}`,
  }))
}

/** Children whose time a session takes. Throws NOT_FOUND, also where it is on another day. */
export function classSessionChildren(db: Reads, id: number, day: Day): ChildId[] {
  const session = getSession(db, classSessionIdSchema.parse(id))
  if (session.day !== day) throw new AppError('NOT_FOUND')
  return [...rosterOf(db, session)]
}
