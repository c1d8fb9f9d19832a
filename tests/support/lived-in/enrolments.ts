import { campFormDraft } from '#tests/support/factories/enrolments.ts'
import type { Office } from '#tests/support/office.ts'

/** Three children wait for a place in next year's camp. */
export async function liveWithEnrolments(office: Office): Promise<void> {
  await office.request('enrolments.saveForms', {
    campId: 2,
    forms: [1, 2, 3].map((childId) => campFormDraft(childId)),
    fillPlaces: false,
  })
}
