import { z } from 'zod'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { BOOKING_TIMES_MESSAGE } from './booking.ts'

export const reservationIdSchema = z.int().positive().brand<'ReservationId'>()
export type ReservationId = z.infer<typeof reservationIdSchema>

const reservationFieldsSchema = z.object({
  title: plainTextSchema.trim().min(1, '请填写事由').max(40, '事由最多 40 个字'),
  day: daySchema,
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  roomId: roomIdSchema.nullable(),
  memberIds: z.array(teamMemberIdSchema).max(50, '参加人员最多 50 人'),
  note: plainTextSchema.trim().max(200, '备注最多 200 个字'),
})

/** A meeting, a repair, a visit, as its form sends it. */
export const reservationDraftSchema = reservationFieldsSchema.refine(
  ({ startsAt, endsAt }) => startsAt < endsAt,
  { message: BOOKING_TIMES_MESSAGE, path: ['endsAt'] },
)
export type ReservationDraft = z.input<typeof reservationDraftSchema>
export type ReservationFields = z.output<typeof reservationDraftSchema>

export const reservationSchema = reservationFieldsSchema.extend({
  id: reservationIdSchema,
  isCancelled: z.boolean(),
})
export type Reservation = z.output<typeof reservationSchema>
