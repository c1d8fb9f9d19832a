import type { ParsedInput } from '#shared/contract/index.ts'
import type { ConsentFile } from '#shared/features/consents/consent.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { linkedScan, setPaper } from './consents.repository.ts'
import { openConsent } from './open-consent.ts'
import { consentFile } from './read-consents.ts'
import { refuse } from './refuse.ts'
import { refuseWrongScan } from './scan.ts'

/**
 * The paper of an oral consent came in, or a paper was scanned. Throws NOT_FOUND, CHILD_ARCHIVED,
 * CONSENT_VOIDED, CONSENT_NOTHING_TO_ADD, CONSENT_PAPER_IN_FUTURE, CONSENT_PAPER_BEFORE_SIGNING or
 * CONSENT_SCAN_WRONG.
 */
export function addPaper(
  context: CommandContext,
  { id, paperOn, scanId }: ParsedInput<'consents.addPaper'>,
): ConsentFile {
  const { db, today } = context
  const consent = openConsent(context, id)
  const { childId, signedOn, way } = consent
  const isAwaited = way === 'oral' && consent.paperOn === null
  if (way === null || (paperOn === null && scanId === null) || (paperOn !== null && !isAwaited)) {
    throw refuse('CONSENT_NOTHING_TO_ADD')
  }
  if (paperOn !== null && paperOn > today) throw refuse('CONSENT_PAPER_IN_FUTURE')
  if (paperOn !== null && paperOn < signedOn) {
    throw refuse('CONSENT_PAPER_BEFORE_SIGNING', { signedOn })
  }
  if (scanId !== null) refuseWrongScan(context, childId, scanId)
  setPaper(db, id, {
    paperOn: paperOn ?? consent.paperOn,
    scanId: scanId ?? linkedScan(db, id),
  })
  return consentFile(db, childId, today)
}
