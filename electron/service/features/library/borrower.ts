import type { Child, ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** Throws NOT_FOUND. */
export function getBorrower(db: Reads, childId: ChildId): Child {
  const child = findChild(db, childId)
  if (child === undefined) throw new AppError('NOT_FOUND')
  return child
}
