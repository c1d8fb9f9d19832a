import type { BookingPlace } from '#shared/features/bookings/booking.ts'
import type { ParentSchoolErrorCode } from '#shared/features/parent-school/parent-school.errors.ts'
import type { ParentSession } from '#shared/features/parent-school/session.ts'
import { isInUse } from '#shared/features/rooms/room.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { refuseUnavailable } from '#service/features/team/team.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

export function refuse(
  code: ParentSchoolErrorCode,
  details: Readonly<Record<string, unknown>> = {},
): AppError {
  return new AppError(code, details)
}

/** Throws PARENT_SESSION_HELD, PARENT_SESSION_CANCELLED. */
export function refuseUnlessPlanned({ status, day }: ParentSession): void {
  if (status === 'held') throw refuse('PARENT_SESSION_HELD', { day })
  if (status === 'cancelled') throw refuse('PARENT_SESSION_CANCELLED', { day })
}

/** Throws NOT_FOUND, PARENT_ROOM_NOT_IN_USE, TEAM_MEMBER_NOT_AT_WORK. */
export function refusePlace(
  db: Reads,
  {
    day,
    roomId,
    lecturerId,
  }: Pick<BookingPlace, 'day' | 'roomId'> & Pick<ParentSession, 'lecturerId'>,
): void {
  if (lecturerId !== null) refuseUnavailable(db, [lecturerId], day)
  if (roomId === null) return
  const room = listRooms(db).find(({ id }) => id === roomId)
  if (room === undefined) throw new AppError('NOT_FOUND')
  if (!isInUse(room, day)) throw refuse('PARENT_ROOM_NOT_IN_USE', { name: room.name, day })
}
