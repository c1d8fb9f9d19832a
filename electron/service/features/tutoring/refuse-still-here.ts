import { stillHere, type Mark } from '#shared/features/tutoring/attendance.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { childNames } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** Names in a refusal: the first of a long list are enough to know where to look. */
const MOST_NAMES = 8

/** A closed day has nobody left at the site. Throws CHILDREN_STILL_HERE. */
export function refuseStillHere(
  db: Reads,
  marks: readonly Pick<Mark, 'childId' | 'status' | 'signedOutAt'>[],
): void {
  const here = stillHere(marks)
  if (here.length === 0) return
  const names = childNames(
    db,
    here.slice(0, MOST_NAMES).map(({ childId }) => childId),
  )
  throw new AppError('CHILDREN_STILL_HERE', {
    count: here.length,
    names: [...names.values()].join('、'),
  })
}
