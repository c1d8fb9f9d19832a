import type { ChildId } from '#shared/features/children/child.ts'
import type { Collector } from '#shared/features/collectors/collector.ts'
import { isMeantBy } from '#shared/features/collectors/may-collect.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import { collectorsOn } from '#service/features/collectors/collectors.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import type { KnownChild } from './known-children.ts'
import { listCollectorsOf } from './sessions.repository.ts'

interface CollectorsOfLine {
  /** Allowed people first, then who collected the child before, then the guardian. */
  readonly collectors: string[]
  readonly forbidden: Pick<Collector, 'name' | 'relation'>[]
}

/** Who may collect a child on a day and who must not, child by child. */
export function collectorsOfLines(
  db: Reads,
  termId: TermId,
  day: Day,
  children: ReadonlyMap<ChildId, KnownChild>,
): (childId: ChildId) => CollectorsOfLine {
  const earlier = Map.groupBy(listCollectorsOf(db, termId), (row) => row.childId)
  const entered = collectorsOn(db, day)
  return (childId) => {
    const own = entered.get(childId) ?? []
    const forbidden = own.filter(({ kind }) => kind === 'forbidden')
    const collectors = [
      ...own.filter(({ kind }) => kind === 'allowed').map(({ name }) => name),
      ...(earlier.get(childId) ?? []).map((row) => row.collectedBy),
      children.get(childId)?.guardianName ?? '',
    ]
    return {
      collectors: [...new Set(collectors)].filter(
        (name) => name !== '' && !forbidden.some((one) => isMeantBy(one, name)),
      ),
      forbidden: forbidden.map(({ name, relation }) => ({ name, relation })),
    }
  }
}
