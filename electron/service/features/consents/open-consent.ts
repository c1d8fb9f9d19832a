import type { Consent, ConsentId } from '#shared/features/consents/consent.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { childOfConsent, listConsentsOf } from './consents.repository.ts'
import { openChild } from './open-child.ts'
import { refuse } from './refuse.ts'

/** A record to be added to, noted for the log. Throws NOT_FOUND, CHILD_ARCHIVED, CONSENT_VOIDED. */
export function openConsent(context: CommandContext, id: ConsentId): Consent {
  const { db } = context
  const childId = childOfConsent(db, id)
  openChild(db, childId)
  context.about('child', childId)
  const consent = listConsentsOf(db, childId).find((one) => one.id === id)
  if (consent === undefined) throw new AppError('NOT_FOUND')
  if (consent.voidedAt !== null) throw refuse('CONSENT_VOIDED')
  return consent
}
