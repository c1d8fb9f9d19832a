import type { Booking, BookingPlace } from '#shared/features/bookings/booking.ts'
import { reservationIdSchema, type ReservationId } from '#shared/features/bookings/reservation.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { refuseUnavailable } from '#service/features/team/team.public.ts'
import { getReservation, listReservations, placeReservation } from './reservations.repository.ts'

/** Meetings, repairs and visits on the calendar; they take no child's time. */
export function reservationBookings(db: Reads, from: Day, to: Day): Booking[] {
  return listReservations(db, from, to).map(({ id, title, day, startsAt, endsAt, ...rest }) => ({
    kind: 'reservation',
    id,
    day,
    title,
    startsAt,
    endsAt,
    roomId: rest.roomId,
    memberIds: rest.memberIds,
    isMovable: true,
    path: `/schedule?day=${day}&reservation=${id}`,
  }))
}

/** Throws NOT_FOUND, RESERVATION_CANCELLED, TEAM_MEMBER_NOT_AT_WORK. */
export function moveReservation(context: CommandContext, id: number, place: BookingPlace): void {
  const reservation = getOpenReservation(context.db, reservationIdSchema.parse(id))
  refuseUnavailable(context.db, reservation.memberIds, place.day)
  placeReservation(context.db, reservation.id, place)
  context.about('reservation', reservation.id)
}

/** Throws NOT_FOUND, RESERVATION_CANCELLED. */
export function getOpenReservation(db: Reads, id: ReservationId) {
  const reservation = getReservation(db, id)
  if (reservation.isCancelled) throw new AppError('RESERVATION_CANCELLED')
  return reservation
}
