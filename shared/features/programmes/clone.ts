import { z } from 'zod'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import { campDraftSchema, campIdSchema } from '#shared/features/camps/camp.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { daySchema } from '#shared/kernel/day.ts'

export const cloneInputSchema = z.strictObject({
  fromId: campIdSchema,
  startsOn: daySchema,
  name: campDraftSchema.shape.name,
  leaderId: teamMemberIdSchema.nullable(),
  clashReason: clashReasonSchema,
})

/** What a copied camp would be. */
export const clonePreviewSchema = z.object({
  /** The name of the old camp with the new year in it. */
  name: z.string(),
  /** The old leader, if that person is still at work then. */
  leaderId: teamMemberIdSchema.nullable(),
  days: z.array(z.object({ from: daySchema, to: daySchema, titles: z.array(z.string()) })),
  segments: z.array(z.object({ startsOn: daySchema, endsOn: daySchema })),
  /** Closed days that are passed over, and why they are closed. */
  skipped: z.array(z.object({ day: daySchema, words: z.string() })),
  /** People who are no longer at work: their activities are copied without them. */
  leftPeople: z.array(z.object({ name: z.string(), blocks: z.int() })),
  /** Rooms out of use then: their activities are copied without a room. */
  lostRooms: z.array(z.object({ name: z.string(), blocks: z.int() })),
  blocks: z.int(),
  materials: z.int(),
  /** A camp on one of these days. */
  clash: z.object({ name: z.string(), from: daySchema, to: daySchema }).nullable(),
})
export type ClonePreview = z.output<typeof clonePreviewSchema>

/** 2025年夏令营 becomes 2026年夏令营; a name without the year gets the new one in front. */
export function nameForYear(name: string, oldYear: number, newYear: number): string {
  const old = String(oldYear)
  if (name.includes(old)) return name.replace(old, String(newYear)).slice(0, 40)
  return oldYear === newYear ? `${name}（二）`.slice(0, 40) : `${newYear}年${name}`.slice(0, 40)
}
