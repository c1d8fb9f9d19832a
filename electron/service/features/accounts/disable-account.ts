import type { ParsedInput } from '#shared/contract/index.ts'
import type { AccountLine } from '#shared/features/accounts/account.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { activeLoginNames, getAccount, setDisabled } from './accounts.repository.ts'
import { refuseLastManager } from './last-manager.ts'

/**
 * Keeps an account from signing in; throws LAST_MANAGER or OWN_ACCOUNT. The row is written first
 * and alone refuses the sign-in; should the vault fail afterwards, doing it again takes the key out.
 */
export function disableAccount(
  context: TaskContext,
  { id }: ParsedInput<'accounts.disable'>,
): Promise<AccountLine> {
  const disabled = context.write((command) => {
    const { db, now, account: own } = command
    refuseLastManager(db, getAccount(db, id))
    if (own.id === id) throw new AppError('OWN_ACCOUNT')
    setDisabled(db, id, now)
    command.about('account', id)
    return getAccount(db, id)
  })
  const { site } = context
  site.keepKeysOf(() => activeLoginNames(site.connection.reads))
  return Promise.resolve(disabled)
}

/** Lets a disabled account work again. Its key is gone, so it needs a new password; throws CONFLICT. */
export async function enableAccount(
  context: TaskContext,
  { id, newPassword }: ParsedInput<'accounts.enable'>,
): Promise<AccountLine> {
  const { loginName } = context.read(({ db }) => getAccount(db, id))
  const wrapped = await context.site.wrapKey(loginName, newPassword)
  return context.site.granting(wrapped, (grant) =>
    context.write((command) => {
      const { db } = command
      if (getAccount(db, id).status === 'active') throw new AppError('CONFLICT')
      setDisabled(db, id, null)
      command.about('account', id)
      grant()
      return getAccount(db, id)
    }),
  )
}
