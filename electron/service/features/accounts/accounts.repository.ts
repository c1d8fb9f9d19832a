import { z } from 'zod'
import type { Role } from '#shared/contract/roles.ts'
import {
  accountLineSchema,
  type AccountId,
  type AccountLine,
} from '#shared/features/accounts/account.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `id, login_name AS loginName, display_name AS displayName, role,
  CASE WHEN disabled_at IS NULL THEN 'active' ELSE 'disabled' END AS status,
  last_signed_in_at AS lastSignedInAt`

const ALL = query(
  `SELECT ${COLUMNS} FROM account ORDER BY disabled_at IS NOT NULL, id`,
  accountLineSchema,
)
const BY_ID = query(`SELECT ${COLUMNS} FROM account WHERE id = @id`, accountLineSchema)
const BY_LOGIN_NAME = query(
  `SELECT ${COLUMNS} FROM account WHERE login_name = @loginName`,
  accountLineSchema,
)
const OTHER_MANAGERS = query(
  `SELECT count(*) AS managers FROM account
   WHERE role = 'manager' AND disabled_at IS NULL AND id <> @id`,
  z.object({ managers: z.int() }),
)

const INSERT = statement(`
  INSERT INTO account (login_name, display_name, role, created_at)
  VALUES (@loginName, @displayName, @role, @createdAt)
`)
const SET_ROLE = statement('UPDATE account SET role = @role WHERE id = @id')
const SET_DISABLED = statement('UPDATE account SET disabled_at = @disabledAt WHERE id = @id')
const SET_SIGNED_IN = statement('UPDATE account SET last_signed_in_at = @at WHERE id = @id')

/** All accounts, the active ones first. */
export function listAccounts(db: Reads): readonly AccountLine[] {
  return db.all(ALL)
}

/** Throws NOT_FOUND. */
export function getAccount(db: Reads, id: AccountId): AccountLine {
  return db.get(BY_ID, { id })
}

export function findByLoginName(db: Reads, loginName: string): AccountLine | undefined {
  return db.find(BY_LOGIN_NAME, { loginName })
}

/** Throws NOT_FOUND. */
export function getByLoginName(db: Reads, loginName: string): AccountLine {
  return db.get(BY_LOGIN_NAME, { loginName })
}

export function activeLoginNames(db: Reads): readonly string[] {
  return listAccounts(db)
    .filter((account) => account.status === 'active')
    .map((account) => account.loginName)
}

export function hasOtherManager(db: Reads, id: AccountId): boolean {
  return db.get(OTHER_MANAGERS, { id }).managers > 0
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

export function setRole(db: Writes, id: AccountId, role: Role): void {
  db.run(SET_ROLE, { id, role })
}

/** `null` lets the account work again. */
export function setDisabled(db: Writes, id: AccountId, disabledAt: string | null): void {
  db.run(SET_DISABLED, { id, disabledAt })
}

export function setSignedIn(db: Writes, id: AccountId, at: string): void {
  db.run(SET_SIGNED_IN, { id, at })
}
