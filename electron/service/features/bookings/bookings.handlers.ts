import type { HandlersFor } from '#service/platform/context.ts'
import { cancelReservation, restoreReservation } from './cancel-reservation.ts'
import { moveBooking } from './move-booking.ts'
import { readAccepted, readSchedule } from './read-schedule.ts'
import { getReservation } from './reservations.repository.ts'
import { addReservation, changeReservation } from './save-reservation.ts'

export const bookingsHandlers: HandlersFor<'bookings'> = {
  'bookings.list': readSchedule,
  'bookings.accepted': readAccepted,
  'bookings.move': moveBooking,
  'bookings.reservation': ({ db }, { id }) => getReservation(db, id),
  'bookings.reserve': addReservation,
  'bookings.changeReservation': changeReservation,
  'bookings.cancelReservation': cancelReservation,
  'bookings.restoreReservation': restoreReservation,
}
