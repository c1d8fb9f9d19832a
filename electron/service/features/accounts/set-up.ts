import type { ParsedInput } from '#shared/contract/index.ts'
import { accountIdSchema, type SiteStatus } from '#shared/features/accounts/account.ts'
import { insertStatutoryDays } from '#service/features/calendar/calendar.public.ts'
import { insertSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { getByLoginName, insertAccount, setSignedIn } from './accounts.repository.ts'
import { signedInAs } from './signed-in-as.ts'
import { siteStatus } from './site-status.ts'

/**
 * First run: the encrypted database, the site, and the manager's account, signed in at once.
 * Throws SITE_ALREADY_EXISTS.
 */
export async function setUp(
  context: TaskContext,
  input: ParsedInput<'accounts.setUp'>,
): Promise<SiteStatus> {
  const { site, session, now } = context
  const { loginName, displayName } = input
  const manager = { loginName, displayName, role: 'manager' } as const
  await site.create(loginName, input.password, (connection) => {
    const act = {
      at: now,
      kind: 'act',
      accountId: null,
      route: 'accounts.setUp',
      requestId: null,
    } as const
    connection.transaction(act, (db, trace) => {
      const accountId = accountIdSchema.parse(insertAccount(db, { ...manager, createdAt: now }))
      setSignedIn(db, accountId, now)
      insertSite(db, input.site)
      insertStatutoryDays(db)
      trace.by(accountId)
      trace.about('site', 1)
    })
  })
  session.open(signedInAs(getByLoginName(site.connection.reads, loginName)))
  return siteStatus(context)
}
