import type { ParsedInput } from '#shared/contract/index.ts'
import type {
  Reservation,
  ReservationFields,
  ReservationId,
} from '#shared/features/bookings/reservation.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { refuseUnavailable } from '#service/features/team/team.public.ts'
import { refuseUnusedRoom } from './refuse-room.ts'
import { getOpenReservation } from './reservation-bookings.ts'
import { getReservation, insertReservation, updateReservation } from './reservations.repository.ts'
import { settleClashes } from './settle-clashes.ts'

/** Throws NOT_FOUND, BOOKING_ROOM_NOT_IN_USE, TEAM_MEMBER_NOT_AT_WORK, BOOKING_CLASH. */
export function addReservation(
  context: CommandContext,
  { reservation, clashReason }: ParsedInput<'bookings.reserve'>,
): Reservation {
  refuseUnfit(context, reservation)
  return settled(context, insertReservation(context.db, reservation), clashReason)
}

/** Throws what adding throws, and RESERVATION_CANCELLED. */
export function changeReservation(
  context: CommandContext,
  { id, reservation, clashReason }: ParsedInput<'bookings.changeReservation'>,
): Reservation {
  getOpenReservation(context.db, id)
  refuseUnfit(context, reservation)
  updateReservation(context.db, id, reservation)
  return settled(context, id, clashReason)
}

/** Clashes of a reservation that was just written. Throws BOOKING_CLASH. */
export function settled(
  context: CommandContext,
  id: ReservationId,
  clashReason: string | undefined,
): Reservation {
  const reservation = getReservation(context.db, id)
  settleClashes(context, [{ kind: 'reservation', id, day: reservation.day }], clashReason)
  context.about('reservation', id)
  return reservation
}

/** Throws NOT_FOUND, BOOKING_ROOM_NOT_IN_USE, TEAM_MEMBER_NOT_AT_WORK. */
export function refuseUnfit(
  { db }: CommandContext,
  { roomId, memberIds, day }: Pick<ReservationFields, 'roomId' | 'memberIds' | 'day'>,
): void {
  refuseUnusedRoom(db, roomId, day)
  refuseUnavailable(db, memberIds, day)
}
