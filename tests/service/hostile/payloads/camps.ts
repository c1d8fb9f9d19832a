import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { campMark } from '#tests/support/factories/camps.ts'

const camp = () =>
  campDraft({ name: '冬令营', segments: [{ startsOn: '2027-01-20', endsOn: '2027-01-31' }] })

/** A payload of every route of this feature that fits the lived-in site. */
export function campsPayloads(): { readonly [R in RouteOf<'camps'>]: RouteInput<R> } {
  return {
    'camps.list': {},
    'camps.get': { id: 1 },
    'camps.year': { basis: 'project', day: '2026-10-08' },
    'camps.schedule': camp(),
    'camps.reschedule': { id: 3, camp: camp() },
    'camps.cancel': { id: 2, reason: '报名人数不足' },
    'camps.enrol': { campId: 3, childIds: [5, 6], enrolledOn: '2027-01-20' },
    'camps.withdraw': { campId: 1, childId: 4, withdrawnOn: '2026-07-10' },
    'camps.recordDay': {
      campId: 1,
      day: '2026-07-09',
      status: 'held',
      activity: '手工',
      note: '',
      marks: [1, 2, 3, 4].map((childId) => campMark(childId)),
    },
    'camps.incidents': { campId: 1 },
    'camps.recordIncident': {
      campId: 1,
      incident: {
        day: '2026-07-08',
        happenedAt: '10:20',
        kind: 'first-aid',
        childId: 1,
        what: '跑步时擦伤膝盖',
        measures: '清洗、消毒、包扎',
        handledBy: null,
        guardianToldAt: '10:40',
      },
    },
    'camps.addIncidentNote': { id: 1, text: '第二天复查，已结痂', close: true },
  }
}
