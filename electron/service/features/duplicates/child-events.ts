import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import { localDay } from '#service/platform/clock.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listMerges } from './merges.repository.ts'

/** Files that were merged into the file of a child, as long as the merge stands. */
export function mergeEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  return listMerges(db)
    .filter(({ survivorId }) => survivorId === childId)
    .map(({ id, loserNumber, mergedAt, mergedBy, reason }) =>
      childEvent({
        on: localDay(new Date(mergedAt)),
        kind: 'register',
        key: `merge:${id}`,
        title: `并入编号 ${loserNumber} 的档案`,
        detail: [reason, `${mergedBy}办理`].filter((text) => text !== '').join('；'),
      }),
    )
}
