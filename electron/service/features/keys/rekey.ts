import type { ParsedInput } from '#shared/contract/index.ts'
import type { KeysStatus } from '#shared/features/keys/recovery-sheet.ts'
import { activeLoginNames } from '#service/features/accounts/accounts.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { askOwnPassword } from './own-password.ts'
import { keysStatus } from './keys-status.ts'

/**
 * Encrypts everything with a new key. Everybody keeps the password and stays signed in; the
 * recovery sheet stays valid; whoever was disabled opens nothing of it with old files. Throws
 * WRONG_PASSWORD, TOO_MANY_ATTEMPTS, DATABASE_BUSY or DISK_FULL, and then nothing has changed.
 */
export async function rekey(
  context: TaskContext,
  { password }: ParsedInput<'keys.rekey'>,
): Promise<KeysStatus> {
  const { site, now } = context
  const by = await askOwnPassword(context, password)
  site.keepKeysOf(() => activeLoginNames(site.connection.reads))
  await site.reencrypt({ at: now, by }, () =>
    context.write((command) => command.about('database-key', site.source.generation)),
  )
  return keysStatus(context)
}
