import type { ParsedInput } from '#shared/contract/index.ts'
import type { SiteStatus } from '#shared/features/accounts/account.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { getByLoginName } from './accounts.repository.ts'
import { siteStatus } from './site-status.ts'

/** Opens the database for one account; throws SITE_MISSING, WRONG_PASSWORD or DATABASE_*. */
export async function signIn(
  context: TaskContext,
  input: ParsedInput<'accounts.signIn'>,
): Promise<SiteStatus> {
  await context.site.open(input.loginName, input.password)
  context.session.open(getByLoginName(context.site.connection.reads, input.loginName))
  return siteStatus(context)
}

/** Closes the database; its key is forgotten with the connection. */
export function signOut(context: TaskContext): Promise<SiteStatus> {
  context.session.close()
  context.site.close()
  return Promise.resolve(siteStatus(context))
}
