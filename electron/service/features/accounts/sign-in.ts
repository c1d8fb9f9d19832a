import type { ParsedInput } from '#shared/contract/index.ts'
import type { AccountLine, SiteStatus } from '#shared/features/accounts/account.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { activeLoginNames, findByLoginName, setSignedIn } from './accounts.repository.ts'
import { signedInAs } from './signed-in-as.ts'
import { siteStatus } from './site-status.ts'

/**
 * Opens the database for one account; throws SITE_MISSING, WRONG_PASSWORD, ACCOUNT_DISABLED,
 * TOO_MANY_ATTEMPTS or DATABASE_*.
 */
export async function signIn(
  context: TaskContext,
  { loginName, password }: ParsedInput<'accounts.signIn'>,
): Promise<SiteStatus> {
  const { site, session, now } = context
  await session.attempts.attempt(loginName, now, () => site.open(loginName, password))
  const account = findByLoginName(site.connection.reads, loginName)
  if (account?.status !== 'active') {
    if (session.current === null) site.close()
    throw new AppError('ACCOUNT_DISABLED')
  }
  session.open(signedInAs(account))
  noteSignIn(context, account)
  return siteStatus(context)
}

/** Closes the database; its key is forgotten with the connection. */
export function signOut(context: TaskContext): Promise<SiteStatus> {
  context.session.close()
  context.site.close()
  return Promise.resolve(siteStatus(context))
}

/** The day of the sign-in, and keys a power cut left behind. A full disk keeps nobody from reading. */
function noteSignIn({ site, now }: TaskContext, account: AccountLine): void {
  try {
    site.connection.transaction((db) => setSignedIn(db, account.id, now))
    site.keepKeysOf(activeLoginNames(site.connection.reads))
  } catch {
    // Both are done again at the next sign-in.
  }
}
