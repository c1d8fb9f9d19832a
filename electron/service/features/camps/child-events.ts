import { wasThere } from '#shared/features/camps/camp-day.ts'
import { incidentKindName } from '#shared/features/camps/incident.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listCampDaysOfChild, listCampsOfChild } from './child-days.repository.ts'
import { listIncidentsOfChild } from './incidents.repository.ts'

/** Camps a child joined and left, and how many of their held days it was there. */
export function campEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  const days = Map.groupBy(listCampDaysOfChild(db, childId), ({ campId }) => campId)
  const incidents = listIncidentsOfChild(db, childId).map((incident) =>
    childEvent({
      kind: 'camp',
      target: { page: 'camp', id: incident.campId },
      on: incident.day,
      key: `camp-incident:${incident.id}`,
      title: `营期“${incident.campName}”${incidentKindName(incident.kind)}`,
      detail: incident.what,
    }),
  )
  const camps = listCampsOfChild(db, childId).flatMap((camp) => {
    const { campId, name, enrolledOn, withdrawnOn, cancelledOn } = camp
    const about = { kind: 'camp', target: { page: 'camp', id: campId } } as const
    const key = `camp:${campId}`
    const called = days.get(campId) ?? []
    const last = called.at(-1)
    const there = called.filter(wasThere).length
    return [
      childEvent({ ...about, on: enrolledOn, key: `${key}:enrolled`, title: `参加营期“${name}”` }),
      ...(last === undefined
        ? []
        : [
            childEvent({
              ...about,
              on: last.day,
              key: `${key}:days`,
              title: `营期“${name}”出勤`,
              detail: `举办 ${called.length} 天，到场 ${there} 天`,
            }),
          ]),
      ...(withdrawnOn === null
        ? []
        : [
            childEvent({
              ...about,
              on: withdrawnOn,
              key: `${key}:withdrawn`,
              title: `退出营期“${name}”`,
            }),
          ]),
      ...(cancelledOn === null
        ? []
        : [
            childEvent({
              ...about,
              on: cancelledOn,
              key: `${key}:cancelled`,
              title: `营期“${name}”取消`,
            }),
          ]),
    ]
  })
  return [...camps, ...incidents]
}

/** Camps and days a child was there between two days, both included. */
export function campDaysThere(
  db: Reads,
  childId: ChildId,
  { from, to }: { readonly from: Day; readonly to: Day },
): { readonly camps: number; readonly days: number } {
  const there = listCampDaysOfChild(db, childId).filter(
    (mark) => from <= mark.day && mark.day <= to && wasThere(mark),
  )
  return {
    camps: new Set(there.map(({ campId }) => campId)).size,
    days: new Set(there.map(({ day }) => day)).size,
  }
}
