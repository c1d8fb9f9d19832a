import { z } from 'zod'
import type { CampId } from '#shared/features/camps/camp.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import {
  formStateSchema,
  type CampFormFields,
  type FormState,
} from '#shared/features/enrolments/camp-form.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const formRowSchema = z.object({
  id: z.int(),
  childId: childIdSchema,
  state: formStateSchema,
  stateReason: z.string(),
  appliedOn: daySchema,
  consentOn: daySchema.nullable(),
  consentBy: z.string(),
  health: z.string(),
  allergy: z.string(),
  medication: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  insured: z.boolean(),
  note: z.string(),
})
export type FormRow = z.output<typeof formRowSchema>

const OF_CAMP = query(
  `SELECT id, child_id AS childId, state, state_reason AS stateReason, applied_on AS appliedOn,
     consent_on AS consentOn, consent_by AS consentBy, health, allergy, medication,
     contact_name AS contactName, contact_phone AS contactPhone, insured, note
   FROM camp_form WHERE camp_id = @campId ORDER BY id`,
  formRowSchema,
)

// A form that is typed in again keeps its state, except that who was out applies anew.
const SAVE = statement(`
  INSERT INTO camp_form (camp_id, child_id, applied_on, state, state_reason, consent_on, consent_by,
    health, allergy, medication, contact_name, contact_phone, insured, note)
  VALUES (@campId, @childId, @appliedOn, 'waiting', '', @consentOn, @consentBy, @health, @allergy,
    @medication, @contactName, @contactPhone, @insured, @note)
  ON CONFLICT (camp_id, child_id) DO UPDATE SET
    state = CASE WHEN state = 'enrolled' THEN state ELSE 'waiting' END, state_reason = '',
    applied_on = excluded.applied_on, consent_on = excluded.consent_on,
    consent_by = excluded.consent_by, health = excluded.health, allergy = excluded.allergy,
    medication = excluded.medication, contact_name = excluded.contact_name,
    contact_phone = excluded.contact_phone, insured = excluded.insured, note = excluded.note
`)

const ENROLLED = statement(`
  INSERT INTO camp_form (camp_id, child_id, applied_on, state, state_reason, consent_on, consent_by,
    health, allergy, medication, contact_name, contact_phone, insured, note)
  VALUES (@campId, @childId, @today, 'enrolled', '', NULL, '', '', '', '', '', '', 0, '')
  ON CONFLICT (camp_id, child_id) DO UPDATE SET state = 'enrolled', state_reason = ''
`)

const SET_STATE = statement(`
  UPDATE camp_form SET state = @state, state_reason = @reason
  WHERE camp_id = @campId AND child_id = @childId
`)

/** Every form of a camp. */
export function listForms(db: Reads, campId: CampId): FormRow[] {
  return db.all(OF_CAMP, { campId })
}

/** Adds the form, or corrects the one the child has. */
export function saveForm(db: Writes, campId: CampId, form: CampFormFields): void {
  db.run(SAVE, { campId, ...form, insured: form.insured ? 1 : 0 })
}

/** The child has a place; its form is empty where none was handed in. */
export function saveEnrolled(
  db: Writes,
  place: { readonly campId: CampId; readonly childId: ChildId; readonly today: Day },
): void {
  db.run(ENROLLED, place)
}

export function updateState(
  db: Writes,
  form: {
    readonly campId: CampId
    readonly childId: ChildId
    readonly state: FormState
    readonly reason: string
  },
): void {
  db.run(SET_STATE, form)
}
