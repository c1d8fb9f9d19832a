import type { AccountLine } from '#shared/features/accounts/account.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { hasOtherManager } from './accounts.repository.ts'

/** Throws LAST_MANAGER for the only active manager: without one nobody could manage accounts. */
export function refuseLastManager(db: Reads, account: AccountLine): void {
  const isManager = account.role === 'manager' && account.status === 'active'
  if (isManager && !hasOtherManager(db, account.id)) throw new AppError('LAST_MANAGER')
}
