import type { ParsedInput } from '#shared/contract/index.ts'
import type { SiteStatus } from '#shared/features/accounts/account.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import {
  findByLoginName,
  setSignedIn,
  signedInAs,
  siteStatus,
} from '#service/features/accounts/accounts.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { secretOf, tryRecoveryKey } from './typed-key.ts'

/**
 * Opens the database with the recovery sheet, gives a manager a new password and signs in. Throws
 * RECOVERY_KEY_*, NO_RECOVERY_SHEET, NOT_A_MANAGER, TOO_MANY_ATTEMPTS or what opening throws; a
 * refusal leaves everything as it was.
 */
export async function recover(
  context: TaskContext,
  { recoveryKey, loginName, newPassword }: ParsedInput<'keys.recover'>,
): Promise<SiteStatus> {
  const { site, session } = context
  const secret = secretOf(recoveryKey)
  await tryRecoveryKey(context, () => site.openWithRecoveryKey(secret))
  const before = session.current
  try {
    await resetManager(context, loginName, newPassword)
  } catch (error) {
    if (before === null) {
      session.close()
      site.close()
    } else session.open(before)
    throw error
  }
  return siteStatus(context)
}

async function resetManager(
  context: TaskContext,
  loginName: string,
  newPassword: string,
): Promise<void> {
  const { site, session } = context
  const wrapped = await site.wrapKey(loginName, newPassword)
  const account = findByLoginName(site.connection.reads, loginName)
  if (account?.role !== 'manager' || account.status !== 'active') {
    throw new AppError('NOT_A_MANAGER', { loginName })
  }
  session.open(signedInAs(account))
  site.granting(wrapped, (grant) =>
    context.write((command) => {
      command.about('account', account.id)
      command.because('用恢复密钥单重设密码')
      setSignedIn(command.db, account.id, command.now)
      grant()
    }),
  )
}
