import { accountSchema, type Account } from '#shared/features/accounts/account.ts'
import type { Role } from '#shared/contract/roles.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const BY_LOGIN_NAME = query(
  `SELECT id, login_name AS loginName, display_name AS displayName, role
   FROM account WHERE login_name = @loginName`,
  accountSchema,
)

const INSERT = statement(`
  INSERT INTO account (login_name, display_name, role, created_at)
  VALUES (@loginName, @displayName, @role, @createdAt)
`)

export function getByLoginName(db: Reads, loginName: string): Account {
  return db.get(BY_LOGIN_NAME, { loginName })
}

export function insertAccount(
  db: Writes,
  account: {
    readonly loginName: string
    readonly displayName: string
    readonly role: Role
    readonly createdAt: string
  },
): number {
  return db.run(INSERT, account).id
}
