import type { RestrictedClass } from '#shared/contract/roles.ts'
import type { AccountId } from '#shared/features/accounts/account.ts'
import type { NamedPerson, Naming } from '#shared/features/accounts/restricted-access.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { getAccount, listAccounts } from './accounts.repository.ts'
import {
  classesOf,
  deleteNaming,
  insertNaming,
  listNamings,
} from './restricted-access.repository.ts'

/** True when the person is named for the class; no role is, the manager's neither (domain §2.5). */
export function mayOpenRestricted(
  db: Reads,
  accountId: AccountId,
  restricted: RestrictedClass,
): boolean {
  return classesOf(db, accountId).includes(restricted)
}

/** All people, those who may no longer sign in included while they are still named. */
export function listNamedPeople(db: Reads): readonly NamedPerson[] {
  const namings = listNamings(db)
  return listAccounts(db)
    .map(({ id, displayName, role, status }) => ({
      id,
      displayName,
      role,
      status,
      classes: [...(namings.get(id) ?? [])],
    }))
    .filter((person) => person.status === 'active' || person.classes.length > 0)
}

/** Opens a class to a person; throws NOT_FOUND, ACCOUNT_DISABLED, or CONFLICT when it is open already. */
export function grantRestricted(context: CommandContext, naming: Naming): Record<never, never> {
  const { account, db, now } = context
  const person = getAccount(db, naming.accountId)
  if (person.status === 'disabled') throw new AppError('ACCOUNT_DISABLED')
  if (mayOpenRestricted(db, person.id, naming.class)) throw new AppError('CONFLICT')
  insertNaming(db, {
    accountId: person.id,
    class: naming.class,
    grantedAt: now,
    grantedBy: account.id,
  })
  context.about('account', person.id)
  context.because(naming.reason)
  return {}
}

/** Takes it back; throws NOT_FOUND, or CONFLICT when the person is not named. */
export function revokeRestricted(context: CommandContext, naming: Naming): Record<never, never> {
  const person = getAccount(context.db, naming.accountId)
  if (deleteNaming(context.db, person.id, naming.class) === 0) throw new AppError('CONFLICT')
  context.about('account', person.id)
  context.because(naming.reason)
  return {}
}
