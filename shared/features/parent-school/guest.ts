import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { daySchema } from '#shared/kernel/day.ts'

const guestChildSchema = z.object({
  childId: childIdSchema,
  name: z.string(),
  village: z.string(),
  relation: familyRelationCodeSchema.nullable(),
})
export type GuestChild = z.output<typeof guestChildSchema>

/** One invited grown-up; brothers and sisters stand together, so that each counts once (R25). */
export const parentGuestSchema = z.object({
  personId: personIdSchema,
  /** '' once the family is anonymised. */
  name: z.string(),
  phone: z.string(),
  invitedOn: daySchema,
  children: z.array(guestChildSchema),
  /** Null until the roll is called. */
  status: attendanceStatusSchema.nullable(),
  score: z.int().nullable(),
  feedback: z.string(),
})
export type ParentGuest = z.output<typeof parentGuestSchema>
