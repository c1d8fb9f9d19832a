import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { termIdSchema } from '#shared/features/tutoring/term.ts'
import type { FuzzFiles } from '../valid-payloads.ts'
import { mark, rollCall, termDraft } from '#tests/support/factories/tutoring.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function tutoringPayloads({ folder }: Pick<FuzzFiles, 'folder'>): {
  readonly [R in RouteOf<'tutoring'>]: RouteInput<R>
} {
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
    'tutoring.termWarning': { startsOn: '2026-09-01', endsOn: '2027-01-15' },
    'tutoring.saveGroup': {
      termId: 1,
      id: null,
      group: { name: '晚间组', roomId: null, tutorId: null },
    },
    'tutoring.dissolveGroup': { id: 1 },
    'tutoring.assignGroup': { termId: 1, groupId: 2, memberIds: [1] },
    'tutoring.saveDuty': { termId: 1, duty: [{ weekday: 3, memberIds: [1] }] },
    'tutoring.desk': { termId: 1, day: '2026-10-08' },
    'tutoring.signIn': {
      termId: 1,
      day: '2026-10-08',
      childIds: [1],
      at: '16:32',
      confirmDayOff: true,
    },
    'tutoring.undoSignIn': { termId: 1, day: '2026-09-29', childId: 1 },
    'tutoring.sendHome': {
      termId: 1,
      day: '2026-09-29',
      childIds: [2],
      at: '17:55',
      collectedBy: '外婆',
    },
    'tutoring.saveRemarks': {
      termId: 1,
      day: '2026-09-29',
      remarks: [{ childId: 2, homework: 'done', meal: 'eaten', health: '' }],
    },
    'tutoring.absences': { termId: 1, day: '2026-09-29' },
    'tutoring.logCall': {
      termId: 1,
      day: '2026-09-29',
      childId: 3,
      person: '外婆',
      phone: '13800000001',
      reached: true,
      outcome: '发热在家，明天来',
    },
    'tutoring.settleAbsence': {
      termId: 1,
      day: '2026-09-29',
      childIds: [3],
      status: 'excused',
    },
    'tutoring.closeDay': { termId: 1, day: '2026-09-28', rest: [] },
    'tutoring.keepSheet': { termId: 1, day: '2026-10-08', sheet: null },
    'tutoring.monthSheet': { termId: 1, month: '2026-09' },
    'tutoring.trends': { termId: 1 },
    'tutoring.printSignIn': { termId: 1, day: '2026-10-08', folder },
    'tutoring.printMonth': {
      termId: 1,
      month: '2026-09',
      format: 'xlsx',
      folder,
      reason: '月末存档',
    },
  }
}
