import { z } from 'zod'
import { CARE_STAFF, DESK_READERS } from '#shared/contract/roles.ts'
import { command, query } from '#shared/contract/route.ts'
import type { FeatureName } from '#shared/contract/features.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { daysBetween, daySchema, type Day } from '#shared/kernel/day.ts'
import {
  bookingKindSchema,
  bookingPlaceSchema,
  bookingRefSchema,
  clashReasonSchema,
} from './booking.ts'
import { reservationDraftSchema, reservationIdSchema, reservationSchema } from './reservation.ts'
import { acceptedClashSchema, LONGEST_SCHEDULE_DAYS, scheduleSchema } from './schedule.ts'

/** Whatever is moved on the calendar is shown anew on the page it belongs to. */
const MOVED = [
  'bookings',
  'camps',
  'programmes',
  'classes',
  'tutoring',
  'parent-school',
  'workbench',
] as const satisfies readonly FeatureName[]

const RANGE = { from: daySchema, to: daySchema }
const RANGE_MESSAGE = `请选择不超过 ${LONGEST_SCHEDULE_DAYS} 天的一段日期`

function isShortEnough({ from, to }: { readonly from: Day; readonly to: Day }): boolean {
  return from <= to && daysBetween(from, to) < LONGEST_SCHEDULE_DAYS
}

export const bookings = {
  'bookings.list': query({
    summary: 'The calendar of a stretch of days: bookings, camps, and days that are closed.',
    access: DESK_READERS,
    input: z
      .strictObject({
        ...RANGE,
        kinds: z.array(bookingKindSchema).optional(),
        roomId: roomIdSchema.optional(),
        memberId: teamMemberIdSchema.optional(),
        childId: childIdSchema.optional(),
      })
      .refine(isShortEnough, { message: RANGE_MESSAGE, path: ['to'] }),
    output: scheduleSchema,
  }),
  'bookings.accepted': query({
    summary: 'Clashes that were accepted and still stand, with their reasons.',
    access: DESK_READERS,
    input: z.strictObject(RANGE).refine(isShortEnough, { message: RANGE_MESSAGE, path: ['to'] }),
    output: z.array(acceptedClashSchema),
  }),
  'bookings.move': command({
    summary: 'Move a booking of any kind to another day, time or room.',
    access: CARE_STAFF,
    input: z.strictObject({
      ref: bookingRefSchema,
      place: bookingPlaceSchema,
      clashReason: clashReasonSchema,
    }),
    output: bookingRefSchema,
    touches: MOVED,
  }),
  'bookings.reservation': query({
    summary: 'One meeting, repair or visit.',
    access: DESK_READERS,
    input: z.strictObject({ id: reservationIdSchema }),
    output: reservationSchema,
  }),
  'bookings.reserve': command({
    summary: 'Book a room or people for a meeting, a repair or a visit.',
    access: CARE_STAFF,
    input: z.strictObject({ reservation: reservationDraftSchema, clashReason: clashReasonSchema }),
    output: reservationSchema,
    touches: ['bookings', 'workbench'],
  }),
  'bookings.changeReservation': command({
    summary: 'Correct a meeting, a repair or a visit.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: reservationIdSchema,
      reservation: reservationDraftSchema,
      clashReason: clashReasonSchema,
    }),
    output: reservationSchema,
    touches: ['bookings', 'workbench'],
  }),
  'bookings.cancelReservation': command({
    summary: 'Call off a meeting, a repair or a visit.',
    access: CARE_STAFF,
    input: z.strictObject({ id: reservationIdSchema }),
    output: reservationSchema,
    touches: ['bookings', 'workbench'],
  }),
  'bookings.restoreReservation': command({
    summary: 'Book again what was called off.',
    access: CARE_STAFF,
    input: z.strictObject({ id: reservationIdSchema, clashReason: clashReasonSchema }),
    output: reservationSchema,
    touches: ['bookings', 'workbench'],
  }),
} as const
