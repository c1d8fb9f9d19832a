import type { ParsedInput } from '#shared/contract/index.ts'
import type { AccountLine } from '#shared/features/accounts/account.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { getAccount, setRole } from './accounts.repository.ts'
import { refuseLastManager } from './last-manager.ts'
import { signedInAs } from './signed-in-as.ts'

/** Another role, at once when it is one's own; throws LAST_MANAGER. */
export function changeRole(
  context: TaskContext,
  { id, role }: ParsedInput<'accounts.changeRole'>,
): Promise<AccountLine> {
  const changed = context.write((command) => {
    const { db } = command
    const account = getAccount(db, id)
    if (role !== 'manager') refuseLastManager(db, account)
    setRole(db, id, role)
    command.about('account', id)
    return getAccount(db, id)
  })
  if (context.session.current?.id === id) context.session.open(signedInAs(changed))
  return Promise.resolve(changed)
}
