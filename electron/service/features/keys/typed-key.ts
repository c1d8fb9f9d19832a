import { readRecoveryKey } from '#shared/features/keys/recovery-key.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { TaskContext } from '#service/platform/context.ts'

/** No login name is empty: wrong recovery keys are counted apart from wrong passwords. */
const COUNTED_AS = ''

/** The secret of a sheet from its typed groups; throws RECOVERY_KEY_LENGTH or RECOVERY_KEY_MISTYPED. */
export function secretOf(typed: string): string {
  const read = readRecoveryKey(typed)
  if (read.kind === 'length') {
    throw new AppError('RECOVERY_KEY_LENGTH', { typed: read.typed, expected: read.expected })
  }
  if (read.kind === 'mistyped') throw new AppError('RECOVERY_KEY_MISTYPED', { groups: read.groups })
  return read.groups.join('')
}

/**
 * Tries the valid sheet's key, slowed down after wrong ones. Throws RECOVERY_KEY_REFUSED or
 * TOO_MANY_ATTEMPTS.
 */
export async function tryRecoveryKey(
  { session, site, now }: TaskContext,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await session.attempts.attempt(COUNTED_AS, now, act)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'WRONG_PASSWORD') throw error
    throw new AppError('RECOVERY_KEY_REFUSED', { number: site.readVault().recovery?.number ?? 0 })
  }
}
