import { z } from 'zod'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** What a form says when a booking ends before it begins. */
export const BOOKING_TIMES_MESSAGE = '结束时间应晚于开始时间'

/** What takes up rooms and people's time; each kind is kept by its own feature. */
export const BOOKING_KINDS = [
  { code: 'camp-block', name: '营期活动' },
  { code: 'class-session', name: '兴趣班' },
  { code: 'tutoring-day', name: '课后辅导' },
  { code: 'parent-session', name: '儿童学校' },
  { code: 'reservation', name: '其他安排' },
] as const
export const bookingKindSchema = z.enum(BOOKING_KINDS.map((kind) => kind.code))
export type BookingKind = z.infer<typeof bookingKindSchema>

/** Names one booking: a record of its feature on a day (a tutoring term is booked on many days). */
export const bookingRefSchema = z.object({
  kind: bookingKindSchema,
  id: z.int().positive(),
  day: daySchema,
})
export type BookingRef = z.output<typeof bookingRefSchema>

/** One use of a room and of people's time, as its feature shows it; cancelled ones are not shown. */
export const bookingSchema = bookingRefSchema.extend({
  title: z.string(),
  startsAt: clockTimeSchema,
  endsAt: clockTimeSchema,
  roomId: roomIdSchema.nullable(),
  /** People of the team who are needed, without repetition. */
  memberIds: z.array(teamMemberIdSchema),
  /** Groups of one roster side by side, e.g. of one camp: their children are not in two places. */
  roster: z.string().optional(),
  /** False for what was held already, or cannot be moved by hand. */
  isMovable: z.boolean(),
  /** The page on which it is kept, e.g. /camps?camp=3. */
  path: z.string(),
})
export type Booking = z.output<typeof bookingSchema>

/** Where a booking is to be moved. */
export const bookingPlaceSchema = z
  .object({
    day: daySchema,
    startsAt: clockTimeSchema,
    endsAt: clockTimeSchema,
    roomId: roomIdSchema.nullable(),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    message: BOOKING_TIMES_MESSAGE,
    path: ['endsAt'],
  })
export type BookingPlace = z.output<typeof bookingPlaceSchema>

/** Why a clash is accepted; every command that books something takes it. */
export const clashReasonSchema = plainTextSchema
  .trim()
  .max(100, '仍要安排的理由最多 100 个字')
  .optional()

/** camp-block:12:2026-07-06. */
export function bookingKey({ kind, id, day }: BookingRef): string {
  return `${kind}:${id}:${day}`
}

export function bookingKindName(code: BookingKind): string {
  return byCode(BOOKING_KINDS, code).name
}
