import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { termIdSchema } from '#shared/features/tutoring/term.ts'
import { mark, rollCall, termDraft } from '#tests/support/factories/tutoring.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function tutoringPayloads(): { readonly [R in RouteOf<'tutoring'>]: RouteInput<R> } {
  return {
    'tutoring.terms': {},
    'tutoring.term': { id: 1 },
    'tutoring.addTerm': termDraft({ name: '2027年春季学期' }),
    'tutoring.updateTerm': { id: 2, term: termDraft({ name: '2027年春季学期' }) },
    'tutoring.join': { termId: 1, joinedOn: '2026-10-08', childIds: [6, 7] },
    'tutoring.leave': { memberId: 5, leftOn: '2026-10-08' },
    'tutoring.day': { termId: 1, day: '2026-10-07' },
    'tutoring.takeRollCall': rollCall(
      { id: termIdSchema.parse(1) },
      '2026-07-06',
      [1, 2, 3, 4].map((id) => mark(id)),
      { confirmDayOff: true },
    ),
    'tutoring.signOut': {
      termId: 1,
      day: '2026-09-30',
      childId: 1,
      signedOutAt: '17:30',
      collectedBy: '外婆',
    },
    'tutoring.cancelDay': { termId: 1, day: '2026-10-07', reason: '台风', confirmHeld: true },
    'tutoring.month': { termId: 1, month: '2026-09' },
  }
}
