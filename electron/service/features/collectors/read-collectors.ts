import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { CollectorsFile } from '#shared/features/collectors/collector.ts'
import { inReadingOrder } from '#shared/features/collectors/may-collect.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { peopleOfChild, siblingsOf } from '#service/features/families/families.public.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { listCollectorsOf } from './collectors.repository.ts'

/** Throws NOT_FOUND. */
export function openCollectors(
  context: QueryContext,
  { childId }: ParsedInput<'collectors.ofChild'>,
): CollectorsFile {
  if (findChild(context.db, childId) === undefined) throw new AppError('NOT_FOUND')
  context.about('child', childId)
  return collectorsFile(context, childId)
}

export function collectorsFile(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  childId: ChildId,
): CollectorsFile {
  const archived = recordStates(db)
  return {
    today,
    collectors: inReadingOrder(listCollectorsOf(db, childId), today),
    people: peopleOfChild(db, childId).filter(({ name }) => name !== ''),
    siblings: siblingsOf(db, childId).filter((sibling) => !archived.has(sibling.childId)),
  }
}
