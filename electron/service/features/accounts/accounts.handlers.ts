import type { HandlersFor } from '#service/platform/context.ts'
import { setUp } from './set-up.ts'
import { signIn, signOut } from './sign-in.ts'
import { siteStatus } from './site-status.ts'

export const accountsHandlers: HandlersFor<'accounts'> = {
  'accounts.status': (context) => Promise.resolve(siteStatus(context)),
  'accounts.setUp': setUp,
  'accounts.signIn': signIn,
  'accounts.signOut': signOut,
}
