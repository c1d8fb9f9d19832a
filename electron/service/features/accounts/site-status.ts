import type { SiteStatus } from '#shared/features/accounts/account.ts'
import type { TaskContext } from '#service/platform/context.ts'

/** Empty before the first run, locked until somebody signs in, then open. */
export function siteStatus({ site, session }: TaskContext): SiteStatus {
  const account = session.current
  const state = account !== null ? 'open' : site.isCreated ? 'locked' : 'empty'
  return { state, loginNames: [...site.loginNames()], account }
}
