import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { classDraft, sessionPlace } from '#tests/support/factories/classes.ts'
import type { FuzzFiles } from '../valid-payloads.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function classesPayloads({ folder }: Pick<FuzzFiles, 'folder'>): {
  readonly [R in RouteOf<'classes'>]: RouteInput<R>
} {
  const dance = classDraft({ name: '舞蹈班', subject: 'dance', periodId: 1 })
  return {
    'classes.list': {},
    'classes.get': { id: 1 },
    'classes.preview': { id: 1, class: classDraft({ periodId: 1 }), from: '2026-10-08' },
    'classes.add': { class: dance },
    'classes.update': {
      id: 1,
      class: classDraft({ periodId: 1, roomId: 1, teacherId: 1, note: '带毛笔' }),
      from: '2026-10-08',
    },
    'classes.end': { id: 4, endedOn: '2026-11-01', reason: '人数太少' },
    'classes.reopen': { id: 3 },
    'classes.moveSession': { id: 5, place: sessionPlace({ day: '2026-10-18' }) },
    'classes.cancelSession': { id: 6, reason: '老师生病' },
    'classes.restoreSession': { id: 3 },
    'classes.makeUp': {
      classId: 1,
      missed: { day: '2026-10-03', startsAt: '09:00' },
      place: sessionPlace({ day: '2026-10-11', reason: '补国庆节的课' }),
    },
    'classes.session': { id: 1 },
    'classes.takeRollCall': {
      sessionId: 2,
      topic: '横和竖',
      note: '都认真',
      marks: [
        { childId: 1, status: 'absent' },
        { childId: 2, status: 'present' },
        { childId: 3, status: 'late' },
      ],
    },
    'classes.undoRollCall': { id: 1 },
    'classes.join': { classId: 2, joinedOn: '2026-10-09', childIds: [6] },
    'classes.leave': { memberId: 1, leftOn: '2026-10-09' },
    'classes.rejoin': { memberId: 3 },
    'classes.enrolment': { periodId: 1 },
    'classes.saveChoices': { periodId: 1, rows: [{ childId: 2, classIds: [2] }] },
    'classes.allocation': { periodId: 1, seed: 20_261_008 % 1_000_000, perChild: 1 },
    'classes.saveAllocation': {
      periodId: 1,
      seed: 261_008,
      perChild: 1,
      joinedOn: '2026-10-09',
      places: [{ childId: 2, classId: 2 }],
    },
    'classes.printSignIn': { sessionId: 1, folder },
    'classes.printCertificates': { classId: 1, childIds: [2], issuedOn: '2026-10-08', folder },
  }
}
