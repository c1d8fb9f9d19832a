import type { ParsedInput } from '#shared/contract/index.ts'
import type { BookingRef } from '#shared/features/bookings/booking.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { refuseUnusedRoom } from './refuse-room.ts'
import { settleClashes } from './settle-clashes.ts'
import { sourceOf } from './sources.ts'

/**
 * Moves a booking by its own feature's rules, then asks whether it is in the way of others. Throws
 * NOT_FOUND, BOOKING_NOT_MOVABLE, BOOKING_ROOM_NOT_IN_USE, BOOKING_CLASH, and what the feature says.
 */
export function moveBooking(
  context: CommandContext,
  { ref, place, clashReason }: ParsedInput<'bookings.move'>,
): BookingRef {
  const source = sourceOf(ref.kind)
  const booking = source
    ?.between(context.db, ref.day, ref.day)
    .find(({ id, day }) => id === ref.id && day === ref.day)
  if (source === undefined || booking === undefined) throw new AppError('NOT_FOUND')
  if (source.move === null || !booking.isMovable) {
    throw new AppError('BOOKING_NOT_MOVABLE', { title: booking.title })
  }
  if (place.roomId !== booking.roomId || place.day !== booking.day) {
    refuseUnusedRoom(context.db, place.roomId, place.day)
  }
  source.move(context, ref.id, ref.day, place)
  const moved = { ...ref, day: place.day }
  settleClashes(context, [moved], clashReason)
  return moved
}
