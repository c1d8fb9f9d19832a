import { mayCollectAs } from '#shared/features/collectors/may-collect.ts'
import type { Mark } from '#shared/features/tutoring/attendance.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { collectorsOf } from '#service/features/collectors/collectors.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/**
 * A child is not handed to somebody who must not collect it. What has happened stays as it was
 * written down: only a child that was signed out before has a `before`. Throws COLLECTOR_FORBIDDEN.
 */
export function refuseForbidden(
  db: Reads,
  day: Day,
  { childId, collectedBy }: Pick<Mark, 'childId' | 'collectedBy'>,
  before: Pick<Mark, 'signedOutAt' | 'collectedBy'> | undefined,
): void {
  if (collectedBy === '') return
  if (before !== undefined && before.signedOutAt !== null && before.collectedBy === collectedBy)
    return
  if (mayCollectAs(collectorsOf(db, childId, day), collectedBy, day) === 'forbidden') {
    throw new AppError('COLLECTOR_FORBIDDEN', { childId })
  }
}
