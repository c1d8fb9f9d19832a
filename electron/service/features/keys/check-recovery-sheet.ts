import type { ParsedInput } from '#shared/contract/index.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { secretOf, tryRecoveryKey } from './typed-key.ts'

/**
 * Whether the sheet in the safe is the valid one and readable; changes nothing. Throws
 * RECOVERY_KEY_*, NO_RECOVERY_SHEET or TOO_MANY_ATTEMPTS.
 */
export async function checkRecoverySheet(
  context: TaskContext,
  { recoveryKey }: ParsedInput<'keys.checkRecoverySheet'>,
): Promise<{ number: number }> {
  const { site } = context
  const secret = secretOf(recoveryKey)
  await tryRecoveryKey(context, () => site.checkRecoveryKey(secret))
  return { number: site.readVault().recovery?.number ?? 0 }
}
