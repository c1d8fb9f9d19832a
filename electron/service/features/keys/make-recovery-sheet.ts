import { randomBytes } from 'node:crypto'
import type { ParsedInput } from '#shared/contract/index.ts'
import { RECOVERY_KEY_BYTES, writeRecoveryKey } from '#shared/features/keys/recovery-key.ts'
import type { RecoverySheet } from '#shared/features/keys/recovery-sheet.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { nextSheetNumber } from '#service/platform/database/vault.ts'
import { askOwnPassword } from './own-password.ts'

/**
 * A new recovery key; the sheet before opens nothing any more. Its groups are answered this once
 * and kept nowhere. Throws WRONG_PASSWORD or TOO_MANY_ATTEMPTS.
 */
export async function makeRecoverySheet(
  context: TaskContext,
  { password }: ParsedInput<'keys.makeRecoverySheet'>,
): Promise<RecoverySheet> {
  const { site, now } = context
  const madeBy = await askOwnPassword(context, password)
  const groups = [...writeRecoveryKey(randomBytes(RECOVERY_KEY_BYTES))]
  const holder = await site.wrapRecoveryKey(groups.join(''), { madeAt: now, madeBy })
  return site.grantingRecovery(holder, (grant) =>
    context.write((command) => {
      const number = nextSheetNumber(site.readVault())
      command.about('recovery-sheet', number)
      const siteName = getSite(command.db).fullName
      grant()
      return { siteName, number, madeAt: now, groups }
    }),
  )
}
