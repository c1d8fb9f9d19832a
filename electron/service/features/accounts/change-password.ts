import type { ParsedInput } from '#shared/contract/index.ts'
import type { AccountLine } from '#shared/features/accounts/account.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { getAccount } from './accounts.repository.ts'

/**
 * One's own password, after the old one was typed: the same key pair is wrapped anew. Throws WRONG_PASSWORD
 * or TOO_MANY_ATTEMPTS.
 */
export async function changePassword(
  context: TaskContext,
  { oldPassword, newPassword }: ParsedInput<'accounts.changePassword'>,
): Promise<Record<never, never>> {
  const { site, session, now } = context
  const { id, loginName } = context.account()
  const wrapped = await session.attempts.attempt(loginName, now, () =>
    site.rewrapKey(loginName, oldPassword, newPassword),
  )
  return site.granting(wrapped, (grant) =>
    context.write((command) => {
      const { account } = command
      if (account.id !== id) throw new AppError('NOT_SIGNED_IN')
      command.about('account', id)
      grant()
      return {}
    }),
  )
}

/** A new password for somebody else; throws OWN_ACCOUNT or ACCOUNT_DISABLED. */
export async function resetPassword(
  context: TaskContext,
  { id, newPassword }: ParsedInput<'accounts.resetPassword'>,
): Promise<AccountLine> {
  if (context.account().id === id) throw new AppError('OWN_ACCOUNT')
  const { loginName } = context.read(({ db }) => getAccount(db, id))
  const wrapped = await context.site.wrapKey(loginName, newPassword)
  return context.site.granting(wrapped, (grant) =>
    context.write((command) => {
      const { db } = command
      const account = getAccount(db, id)
      if (account.status === 'disabled') throw new AppError('ACCOUNT_DISABLED')
      command.about('account', id)
      grant()
      return account
    }),
  )
}
