import type { ParsedInput } from '#shared/contract/index.ts'
import type { SecurityStatus } from '#shared/features/accounts/security.ts'
import type { CommandContext, QueryContext } from '#service/platform/context.ts'
import { getSecuritySetting, lastLoggedAt, updateSecuritySetting } from './security.repository.ts'

/** A clock may be put right by this much without a word. */
const TOLERANCE_MS = 10 * 60_000

/** When the screen locks by itself, and whether the clock runs behind what was logged before. */
export function readSecurity({ db, now }: Pick<QueryContext, 'db' | 'now'>): SecurityStatus {
  const last = lastLoggedAt(db)
  const isClockBack = last !== null && Date.parse(now) < Date.parse(last) - TOLERANCE_MS
  return { ...getSecuritySetting(db), isClockBack }
}

export function setSecurity(
  context: CommandContext,
  setting: ParsedInput<'accounts.setSecurity'>,
): SecurityStatus {
  updateSecuritySetting(context.db, setting)
  context.about('security-setting', 1)
  return readSecurity(context)
}
