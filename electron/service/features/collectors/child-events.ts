import type { ChildId } from '#shared/features/children/child.ts'
import { COLLECTOR_KINDS } from '#shared/features/collectors/collector.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listCollectorsOf } from './collectors.repository.ts'

/** Who may or must not collect the child, from when on and until when; not what never held. */
export function collectorEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  return listCollectorsOf(db, childId)
    .filter(({ startsOn, endedOn }) => startsOn !== endedOn)
    .flatMap(({ id, name, kind, startsOn, endedOn, endReason }) => {
      const about = { kind: 'consent', target: { page: 'consents', id: 0 } } as const
      const key = `collector:${id}`
      const title = `${byCode(COLLECTOR_KINDS, kind).name}：${name}`
      const begun = childEvent({ ...about, on: startsOn, key, title })
      if (endedOn === null) return [begun]
      const ended = { on: endedOn, key: `${key}:ended`, title: `${title}（结束）` }
      return [begun, childEvent({ ...about, ...ended, detail: endReason })]
    })
}
