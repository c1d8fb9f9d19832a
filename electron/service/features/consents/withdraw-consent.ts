import type { ParsedInput } from '#shared/contract/index.ts'
import type { ConsentScope } from '#shared/features/consents/consent-codes.ts'
import type { Consent, ConsentFile } from '#shared/features/consents/consent.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listConsentsOf, setVoided, setWithdrawn } from './consents.repository.ts'
import { openConsent } from './open-consent.ts'
import { consentFile } from './read-consents.ts'
import { refuse } from './refuse.ts'

/**
 * A consent to one scope ends and stays on record (PIPL art. 15). Throws NOT_FOUND, CHILD_ARCHIVED,
 * CONSENT_VOIDED, CONSENT_NOT_GIVEN, CONSENT_WITHDRAWN_ALREADY, CONSENT_REPLACED,
 * WITHDRAWAL_IN_FUTURE or WITHDRAWAL_BEFORE_SIGNING.
 */
export function withdrawConsent(
  context: CommandContext,
  { id, scope, withdrawnOn, reason }: ParsedInput<'consents.withdraw'>,
): ConsentFile {
  const { db, today, now, account } = context
  const consent = openConsent(context, id)
  const answer = consent.answers.find((one) => one.scope === scope)
  if (answer === undefined || !answer.isGranted) throw refuse('CONSENT_NOT_GIVEN')
  if (answer.withdrawnOn !== null) {
    throw refuse('CONSENT_WITHDRAWN_ALREADY', { on: answer.withdrawnOn })
  }
  if (withdrawnOn > today) throw refuse('WITHDRAWAL_IN_FUTURE')
  if (withdrawnOn < consent.signedOn) {
    throw refuse('WITHDRAWAL_BEFORE_SIGNING', { signedOn: consent.signedOn })
  }
  refuseReplaced(db, consent, scope)
  setWithdrawn(db, id, { scope, on: withdrawnOn, at: now, by: account.id, reason })
  context.because(reason)
  return consentFile(db, consent.childId, today)
}

/** What was taken down wrong counts no more. Throws NOT_FOUND, CHILD_ARCHIVED, CONSENT_VOIDED. */
export function voidConsent(
  context: CommandContext,
  { id, reason }: ParsedInput<'consents.void'>,
): ConsentFile {
  const { db, today, now, account } = context
  const { childId } = openConsent(context, id)
  setVoided(db, id, { at: now, by: account.id, reason })
  context.because(reason)
  return consentFile(db, childId, today)
}

/** Only the newest word of a side is withdrawn: an older one holds no more. */
function refuseReplaced(db: Reads, consent: Consent, scope: ConsentScope): void {
  const newer = listConsentsOf(db, consent.childId).find(
    (one) =>
      one.voidedAt === null &&
      one.party === consent.party &&
      one.signedOn > consent.signedOn &&
      one.answers.some((answer) => answer.scope === scope),
  )
  if (newer !== undefined) throw refuse('CONSENT_REPLACED', { signedOn: newer.signedOn })
}
