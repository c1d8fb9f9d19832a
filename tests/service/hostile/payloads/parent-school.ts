import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { markOf, parentSessionDraft } from '#tests/support/factories/parent-school.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import type { FuzzFiles } from '../valid-payloads.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function parentSchoolPayloads({ folder }: Pick<FuzzFiles, 'folder'>): {
  readonly [R in RouteOf<'parent-school'>]: RouteInput<R>
} {
  return {
    'parent-school.list': {},
    'parent-school.get': { id: 1 },
    'parent-school.targets': { id: 2 },
    'parent-school.figures': { from: '2026-07-01', to: '2026-12-31' },
    'parent-school.plan': { session: parentSessionDraft({ day: '2026-11-05' }) },
    'parent-school.change': { id: 2, session: parentSessionDraft({ day: '2026-10-22' }) },
    'parent-school.cancel': { id: 2, reason: '主讲人生病' },
    'parent-school.restore': { id: 3 },
    'parent-school.invite': { id: 2, guests: [{ personId: 1, childId: 1 }] },
    'parent-school.uninvite': { id: 2, personId: 1 },
    'parent-school.record': {
      id: 4,
      marks: [{ ...markOf(personIdSchema.parse(1)), score: 4, feedback: '希望再讲一次' }],
      otherGuests: 1,
      summary: '讲了隔代沟通',
    },
    'parent-school.makeUp': { id: 1, session: parentSessionDraft({ day: '2026-11-06' }) },
    'parent-school.signInSheet': { id: 1, folder },
  }
}
