import type { CampId } from '#shared/features/camps/camp.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { saveEnrolled, updateState } from './forms.repository.ts'

/** Whoever is put on a roster has a form; an empty one says that the paper is missing. */
export function keepFormsOf(
  { db, today }: CommandContext,
  campId: CampId,
  childIds: Iterable<ChildId>,
): void {
  for (const childId of childIds) saveEnrolled(db, { campId, childId, today })
}

/** Whoever leaves the roster has no place any more. */
export function closeFormOf(
  { db }: CommandContext,
  campId: CampId,
  childId: ChildId,
  reason: string,
): void {
  updateState(db, { campId, childId, state: 'withdrawn', reason })
}
