import { z } from 'zod'
import {
  reservationIdSchema,
  reservationSchema,
  type Reservation,
  type ReservationFields,
  type ReservationId,
} from '#shared/features/bookings/reservation.ts'
import { teamMemberIdSchema, type TeamMemberId } from '#shared/features/team/team-member.ts'
import type { BookingPlace } from '#shared/features/bookings/booking.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  id, title, day, starts_at AS startsAt, ends_at AS endsAt, room_id AS roomId, note,
  cancelled_at IS NOT NULL AS isCancelled`

const rowSchema = reservationSchema.omit({ memberIds: true })

const ONE = query(`SELECT ${COLUMNS} FROM reservation WHERE id = @id`, rowSchema)

const BETWEEN = query(
  `SELECT ${COLUMNS} FROM reservation
   WHERE day BETWEEN @from AND @to AND cancelled_at IS NULL
   ORDER BY day, starts_at, id`,
  rowSchema,
)

const MEMBERS = query(
  'SELECT member_id AS memberId FROM reservation_member WHERE reservation_id = @id ORDER BY member_id',
  z.object({ memberId: teamMemberIdSchema }),
)

const MEMBERS_BETWEEN = query(
  `SELECT reservation.id, member.member_id AS memberId
   FROM reservation JOIN reservation_member AS member ON member.reservation_id = reservation.id
   WHERE reservation.day BETWEEN @from AND @to AND reservation.cancelled_at IS NULL
   ORDER BY member.member_id`,
  z.object({ id: reservationIdSchema, memberId: teamMemberIdSchema }),
)

const INSERT = statement(`
  INSERT INTO reservation (title, day, starts_at, ends_at, room_id, note, cancelled_at)
  VALUES (@title, @day, @startsAt, @endsAt, @roomId, @note, NULL)
`)
const UPDATE = statement(`
  UPDATE reservation SET title = @title, day = @day, starts_at = @startsAt, ends_at = @endsAt,
    room_id = @roomId, note = @note
  WHERE id = @id
`)
const PLACE = statement(`
  UPDATE reservation SET day = @day, starts_at = @startsAt, ends_at = @endsAt, room_id = @roomId
  WHERE id = @id
`)
const SET_CANCELLED = statement('UPDATE reservation SET cancelled_at = @cancelledAt WHERE id = @id')
const REMOVE_MEMBER = statement(
  'DELETE FROM reservation_member WHERE reservation_id = @id AND member_id = @memberId',
)
const INSERT_MEMBER = statement(
  'INSERT INTO reservation_member (reservation_id, member_id) VALUES (@id, @memberId)',
)

/** Throws NOT_FOUND. */
export function getReservation(db: Reads, id: ReservationId): Reservation {
  return { ...db.get(ONE, { id }), memberIds: membersOf(db, id) }
}

/** Those that were not cancelled, by day and time. */
export function listReservations(db: Reads, from: Day, to: Day): Reservation[] {
  const members = Map.groupBy(db.all(MEMBERS_BETWEEN, { from, to }), ({ id }) => id)
  return db.all(BETWEEN, { from, to }).map((row) => ({
    ...row,
    memberIds: (members.get(row.id) ?? []).map(({ memberId }) => memberId),
  }))
}

export function insertReservation(
  db: Writes,
  { memberIds, ...fields }: ReservationFields,
): ReservationId {
  const id = reservationIdSchema.parse(db.run(INSERT, fields).id)
  writeMembers(db, id, memberIds)
  return id
}

export function updateReservation(
  db: Writes,
  id: ReservationId,
  { memberIds, ...fields }: ReservationFields,
): void {
  db.run(UPDATE, { id, ...fields })
  writeMembers(db, id, memberIds)
}

export function placeReservation(db: Writes, id: ReservationId, place: BookingPlace): void {
  db.run(PLACE, { id, ...place })
}

export function setCancelled(db: Writes, id: ReservationId, cancelledAt: string | null): void {
  db.run(SET_CANCELLED, { id, cancelledAt })
}

function membersOf(db: Reads, id: ReservationId): TeamMemberId[] {
  return db.all(MEMBERS, { id }).map(({ memberId }) => memberId)
}

function writeMembers(db: Writes, id: ReservationId, memberIds: readonly TeamMemberId[]): void {
  const before = new Set(membersOf(db, id))
  const after = new Set(memberIds)
  for (const memberId of before) if (!after.has(memberId)) db.run(REMOVE_MEMBER, { id, memberId })
  for (const memberId of after) if (!before.has(memberId)) db.run(INSERT_MEMBER, { id, memberId })
}
