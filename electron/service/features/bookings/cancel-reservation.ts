import type { ParsedInput } from '#shared/contract/index.ts'
import type { Reservation } from '#shared/features/bookings/reservation.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getOpenReservation } from './reservation-bookings.ts'
import { getReservation, setCancelled } from './reservations.repository.ts'
import { refuseUnfit, settled } from './save-reservation.ts'

/** Throws NOT_FOUND, RESERVATION_CANCELLED. */
export function cancelReservation(
  context: CommandContext,
  { id }: ParsedInput<'bookings.cancelReservation'>,
): Reservation {
  getOpenReservation(context.db, id)
  setCancelled(context.db, id, context.now)
  context.about('reservation', id)
  return getReservation(context.db, id)
}

/**
 * Books again what was called off; meanwhile others may have taken its place. Throws NOT_FOUND,
 * RESERVATION_NOT_CANCELLED, BOOKING_ROOM_NOT_IN_USE, TEAM_MEMBER_NOT_AT_WORK, BOOKING_CLASH.
 */
export function restoreReservation(
  context: CommandContext,
  { id, clashReason }: ParsedInput<'bookings.restoreReservation'>,
): Reservation {
  const reservation = getReservation(context.db, id)
  if (!reservation.isCancelled) throw new AppError('RESERVATION_NOT_CANCELLED')
  refuseUnfit(context, reservation)
  setCancelled(context.db, id, null)
  return settled(context, id, clashReason)
}
