import type { ChildId } from '#shared/features/children/child.ts'
import type { Collector } from '#shared/features/collectors/collector.ts'
import { isInForce } from '#shared/features/collectors/may-collect.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listCollectorsOf, listCollectorsOn } from './collectors.repository.ts'

export { collectorEvents } from './child-events.ts'

/** Who may and who must not collect a child on a day; shared/features/collectors/may-collect.ts decides. */
export function collectorsOf(db: Reads, childId: ChildId, day: Day): readonly Collector[] {
  return listCollectorsOf(db, childId).filter((one) => isInForce(one, day))
}

/** As collectorsOf, for every child at once. */
export function collectorsOn(db: Reads, day: Day): ReadonlyMap<ChildId, readonly Collector[]> {
  return Map.groupBy(listCollectorsOn(db, day), (one) => one.childId)
}
