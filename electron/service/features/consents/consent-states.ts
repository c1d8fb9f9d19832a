import type { ChildId } from '#shared/features/children/child.ts'
import type { ConsentScope, ConsentState } from '#shared/features/consents/consent-codes.ts'
import { permits } from '#shared/features/consents/consent-on.ts'
import type { Day } from '#shared/kernel/day.ts'
import { listChildren } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listConsents, listConsentsOf } from './consents.repository.ts'
import { standingsOn } from './read-consents.ts'

/** How every scope stands for one child on a day. */
export type ChildConsents = ReadonlyMap<ConsentScope, ConsentState>

/** How every scope stands on a day for each of these children; those not on file are missing. */
export function consentStates(
  db: Reads,
  childIds: readonly ChildId[],
  day: Day,
): ReadonlyMap<ChildId, ChildConsents> {
  const wanted = new Set(childIds)
  const [only] = childIds
  const records =
    only !== undefined && wanted.size === 1 ? listConsentsOf(db, only) : listConsents(db)
  const byChild = Map.groupBy(records, ({ childId }) => childId)
  return new Map(
    listChildren(db)
      .filter(({ id }) => wanted.has(id))
      .map((child) => {
        const standings = standingsOn(byChild.get(child.id) ?? [], child, day)
        return [child.id, new Map(standings.map(({ scope, state }) => [scope, state]))] as const
      }),
  )
}

/** Whether a photo of the child may be shown on a day: 照片 is consented to and nobody refuses. */
export function mayShowPhoto(db: Reads, childId: ChildId, day: Day): boolean {
  return permits(consentStates(db, [childId], day).get(childId)?.get('photo') ?? 'none')
}
