import { z } from 'zod'
import type { CampId } from '#shared/features/camps/camp.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const formRowSchema = z.object({
  childId: childIdSchema,
  consentOn: daySchema.nullable(),
  consentBy: z.string(),
  health: z.string(),
  allergy: z.string(),
  medication: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  insured: z.boolean(),
})
/** What the form of a child says of the camp. */
export type CampFormRow = z.output<typeof formRowSchema>

const OF_CAMP = query(
  `SELECT child_id AS childId, consent_on AS consentOn, consent_by AS consentBy, health, allergy,
     medication, contact_name AS contactName, contact_phone AS contactPhone, insured
   FROM camp_form WHERE camp_id = @campId`,
  formRowSchema,
)

/** The forms handed in for a camp, by child. */
export function campFormsOf(db: Reads, campId: CampId): ReadonlyMap<ChildId, CampFormRow> {
  return new Map(db.all(OF_CAMP, { campId }).map((form) => [form.childId, form]))
}
