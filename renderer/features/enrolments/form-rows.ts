import type { CampFormLine } from '#shared/features/enrolments/camp-form.ts'
import type { FormRow } from '#shared/features/enrolments/form-row.ts'

/** A form that is on file, to be corrected. */
export function rowOfForm(line: CampFormLine): FormRow {
  const { childId, appliedOn, consentOn, consentBy, health, allergy, medication } = line
  const { contactName, contactPhone, insured, note } = line
  return {
    childId,
    appliedOn,
    consentOn: consentOn ?? '',
    consentBy,
    health,
    allergy,
    medication,
    contactName,
    contactPhone,
    insured,
    note,
  }
}
