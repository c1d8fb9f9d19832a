import type { ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { recordState } from './privacy.repository.ts'

/** An archived record is read-only; throws CHILD_ARCHIVED. */
export function refuseArchived(db: Reads, childId: ChildId): void {
  if (recordState(db, childId) !== 'open') throw new AppError('CHILD_ARCHIVED')
}
