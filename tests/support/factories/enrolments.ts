import type { CampFormDraft } from '#shared/features/enrolments/camp-form.ts'

/** A paper form on which nothing is missing. */
export function campFormDraft(
  childId: number,
  overrides: Partial<CampFormDraft> = {},
): CampFormDraft {
  return {
    childId,
    appliedOn: '2026-06-20',
    consentOn: '2026-06-19',
    consentBy: '林阿福',
    health: '无',
    allergy: '花生',
    medication: '',
    contactName: '林阿福',
    contactPhone: '13800000001',
    insured: true,
    note: '',
    ...overrides,
  }
}
