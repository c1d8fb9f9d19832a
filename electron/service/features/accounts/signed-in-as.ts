import type { Account, AccountLine } from '#shared/features/accounts/account.ts'

/** The account as the session keeps it. */
export function signedInAs({ id, loginName, displayName, role }: AccountLine): Account {
  return { id, loginName, displayName, role }
}
