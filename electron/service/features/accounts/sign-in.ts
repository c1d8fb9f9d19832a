import type { ParsedInput } from '#shared/contract/index.ts'
import type { AccountLine, SiteStatus } from '#shared/features/accounts/account.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { sweepAttachments } from '#service/features/attachments/attachments.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { activeLoginNames, findByLoginName, setSignedIn } from './accounts.repository.ts'
import { signedInAs } from './signed-in-as.ts'
import { siteStatus } from './site-status.ts'

const SIGN_IN = { kind: 'sign-in', route: 'accounts.signIn', requestId: null } as const

/**
 * Opens the database for one account; throws SITE_MISSING, VAULT_*, WRONG_PASSWORD, ACCOUNT_DISABLED,
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

/** The day of the sign-in, what failed before it, and keys and files a power cut left. */
function noteSignIn({ site, session, now }: TaskContext, account: AccountLine): void {
  const { connection } = site
  const wrong = session.attempts.takeUnlogged()
  try {
    for (const { loginName, at } of wrong) {
      const accountId = findByLoginName(connection.reads, loginName)?.id ?? null
      connection.transaction({ ...SIGN_IN, kind: 'refused', at, accountId }, (_db, trace) =>
        trace.because('密码错误'),
      )
    }
    connection.transaction({ ...SIGN_IN, at: now, accountId: account.id }, (db) =>
      setSignedIn(db, account.id, now),
    )
    site.keepKeysOf(() => activeLoginNames(connection.reads))
    sweepAttachments(connection.reads, site.folder, now)
  } catch {
    // A full disk keeps nobody from signing in; what could not be noted is tried at the next one.
  }
}
