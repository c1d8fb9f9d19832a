import type { HandlersFor } from '#service/platform/context.ts'
import { listAccounts } from './accounts.repository.ts'
import { addAccount } from './add-account.ts'
import { changePassword, resetPassword } from './change-password.ts'
import { changeRole } from './change-role.ts'
import { disableAccount, enableAccount } from './disable-account.ts'
import { grantRestricted, listNamedPeople, revokeRestricted } from './restricted-access.ts'
import { readSecurity, setSecurity } from './security.ts'
import { setUp } from './set-up.ts'
import { signIn, signOut } from './sign-in.ts'
import { siteStatus } from './site-status.ts'

export const accountsHandlers: HandlersFor<'accounts'> = {
  'accounts.status': (context) => Promise.resolve(siteStatus(context)),
  'accounts.setUp': setUp,
  'accounts.signIn': signIn,
  'accounts.signOut': signOut,
  'accounts.list': ({ db }) => listAccounts(db),
  'accounts.add': addAccount,
  'accounts.changePassword': changePassword,
  'accounts.resetPassword': resetPassword,
  'accounts.changeRole': changeRole,
  'accounts.disable': disableAccount,
  'accounts.enable': enableAccount,
  'accounts.restrictedAccess': ({ db }) => listNamedPeople(db),
  'accounts.grantRestricted': grantRestricted,
  'accounts.revokeRestricted': revokeRestricted,
  'accounts.security': readSecurity,
  'accounts.setSecurity': setSecurity,
}
