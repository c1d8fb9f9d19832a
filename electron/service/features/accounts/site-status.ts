import type { SiteStatus } from '#shared/features/accounts/account.ts'
import type { TaskContext } from '#service/platform/context.ts'

/**
 * Empty before the first run, locked until somebody signs in, then open; keyless when the database is
 * there but the vault that opens it is not.
 */
export function siteStatus({ site, session }: TaskContext): SiteStatus {
  const account = session.current
  const state = account !== null ? 'open' : closedState(site)
  return { state, loginNames: [...site.loginNames()], account }
}

function closedState(site: TaskContext['site']): SiteStatus['state'] {
  if (site.isCreated) return 'locked'
  return site.isWithoutVault ? 'keyless' : 'empty'
}
