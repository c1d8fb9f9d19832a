import type { BookingPlace } from '#shared/features/bookings/booking.ts'
import { parentSessionIdSchema } from '#shared/features/parent-school/session.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { refusePlace, refuseUnlessPlanned } from './refusals.ts'
import { getSession, updateSession } from './sessions.repository.ts'

/**
 * Moves a session as the calendar asks, without the clash check; without a room it stays where it
 * was outside. Throws NOT_FOUND, PARENT_SESSION_HELD, PARENT_SESSION_CANCELLED and what refusePlace
 * throws.
 */
export function moveParentSession(
  context: CommandContext,
  id: number,
  day: Day,
  place: BookingPlace,
): void {
  const { db } = context
  const session = getSession(db, parentSessionIdSchema.parse(id))
  if (session.day !== day) throw new AppError('NOT_FOUND')
  refuseUnlessPlanned(session)
  // Held outside it keeps its place; a room takes it in.
  const roomId = place.roomId ?? (session.place === '' ? session.roomId : null)
  const moved = { ...session, ...place, roomId, place: roomId === null ? session.place : '' }
  refusePlace(db, moved)
  updateSession(db, session.id, moved)
  context.about('parent-session', session.id)
}
