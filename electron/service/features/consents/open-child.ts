import type { Child, ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** Throws NOT_FOUND and CHILD_ARCHIVED. */
export function openChild(db: Reads, childId: ChildId): Child {
  const child = findChild(db, childId)
  if (child === undefined) throw new AppError('NOT_FOUND')
  refuseArchived(db, childId)
  return child
}
