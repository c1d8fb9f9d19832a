import type { ParsedInput } from '#shared/contract/index.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { listChoices, replaceChoices } from './members.repository.ts'
import { offeredIn } from './read-enrolment.ts'
import { periodOf, refuse, refuseChild } from './refusals.ts'

/**
 * Keeps the ranked choices of children; an empty row takes them back. Throws NOT_FOUND,
 * CLASS_CHOICE_WRONG, CLASS_CHILD_NOT_ON_REGISTER, CHILD_ARCHIVED.
 */
export function saveChoices(
  context: CommandContext,
  { periodId, rows }: ParsedInput<'classes.saveChoices'>,
): { readonly count: number } {
  const { db, today } = context
  periodOf(db, periodId)
  const offered = new Set(offeredIn(db, periodId, today).map(({ id }) => id))
  const before = Map.groupBy(
    listChoices(db).filter(({ classId }) => offered.has(classId)),
    ({ childId }) => childId,
  )
  for (const { childId, classIds } of rows) {
    if (!classIds.every((id) => offered.has(id))) throw refuse('CLASS_CHOICE_WRONG')
    if (classIds.length > 0) refuseChild(db, childId, today)
    const old = (before.get(childId) ?? []).map(({ classId }) => classId)
    replaceChoices(db, childId, old, classIds, today)
    before.set(
      childId,
      classIds.map((classId, n) => ({ childId, classId, rank: n + 1 })),
    )
    context.about('child', childId)
  }
  return { count: rows.length }
}
