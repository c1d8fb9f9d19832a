import { z } from 'zod'
import { restrictedClassSchema, type RestrictedClass } from '#shared/contract/roles.ts'
import { accountIdSchema, type AccountId } from '#shared/features/accounts/account.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const ALL = query(
  'SELECT account_id AS accountId, class FROM restricted_access ORDER BY account_id, class',
  z.object({ accountId: accountIdSchema, class: restrictedClassSchema }),
)
const OF_ACCOUNT = query(
  'SELECT class FROM restricted_access WHERE account_id = @accountId',
  z.object({ class: restrictedClassSchema }),
)
const INSERT = statement(`
  INSERT INTO restricted_access (account_id, class, granted_at, granted_by)
  VALUES (@accountId, @class, @grantedAt, @grantedBy)
`)
const DELETE = statement(
  'DELETE FROM restricted_access WHERE account_id = @accountId AND class = @class',
)

/** The classes of every account that is named for any. */
export function listNamings(db: Reads): ReadonlyMap<AccountId, readonly RestrictedClass[]> {
  const byAccount = Map.groupBy(db.all(ALL), (row) => row.accountId)
  return new Map([...byAccount].map(([id, rows]) => [id, rows.map((row) => row.class)]))
}

export function classesOf(db: Reads, accountId: AccountId): readonly RestrictedClass[] {
  return db.all(OF_ACCOUNT, { accountId }).map((row) => row.class)
}

export function insertNaming(
  db: Writes,
  naming: {
    readonly accountId: AccountId
    readonly class: RestrictedClass
    readonly grantedAt: string
    readonly grantedBy: AccountId
  },
): void {
  db.run(INSERT, naming)
}

export function deleteNaming(db: Writes, accountId: AccountId, named: RestrictedClass): number {
  return db.run(DELETE, { accountId, class: named }).changes
}
