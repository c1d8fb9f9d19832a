import type { ParsedInput } from '#shared/contract/index.ts'
import { accountIdSchema, type AccountLine } from '#shared/features/accounts/account.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { findByLoginName, getAccount, insertAccount } from './accounts.repository.ts'

/** A new account and its key in the vault. Login names are never used twice: LOGIN_NAME_TAKEN. */
export async function addAccount(
  context: TaskContext,
  { password, ...account }: ParsedInput<'accounts.add'>,
): Promise<AccountLine> {
  const wrapped = await context.site.wrapKey(account.loginName, password)
  return context.site.granting(wrapped, (grant) =>
    context.write((command) => {
      const { db, now } = command
      if (findByLoginName(db, account.loginName) !== undefined) {
        throw new AppError('LOGIN_NAME_TAKEN')
      }
      const id = accountIdSchema.parse(insertAccount(db, { ...account, createdAt: now }))
      command.about('account', id)
      grant()
      return getAccount(db, id)
    }),
  )
}
