import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { campFormDraft } from '#tests/support/factories/enrolments.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function enrolmentsPayloads(): { readonly [R in RouteOf<'enrolments'>]: RouteInput<R> } {
  return {
    'enrolments.ofCamp': { campId: 2 },
    'enrolments.saveForms': { campId: 2, forms: [campFormDraft(5)], fillPlaces: false },
    'enrolments.enrol': { campId: 2, childIds: [1] },
    'enrolments.decline': { campId: 2, childId: 2, reason: '年龄不合适' },
    'enrolments.withdraw': { campId: 2, childId: 3, reason: '家里有事' },
  }
}
