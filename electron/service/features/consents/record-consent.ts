import type { ParsedInput } from '#shared/contract/index.ts'
import type { Child } from '#shared/features/children/child.ts'
import { CONSENT_SCOPES, type ConsentScope } from '#shared/features/consents/consent-codes.ts'
import { needsSignerBirth, type ConsentDraft } from '#shared/features/consents/consent-draft.ts'
import { isAskedItself } from '#shared/features/consents/consent-on.ts'
import type { ConsentFile } from '#shared/features/consents/consent.ts'
import { GUARDIAN_CONSENT_AGE_BELOW, turnsOn } from '#shared/kernel/age-rules.ts'
import { ageOn, type Day } from '#shared/kernel/day.ts'
import { familyPerson } from '#service/features/families/families.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { insertConsent, listConsentsOf, type ConsentFacts } from './consents.repository.ts'
import { openChild } from './open-child.ts'
import { consentFile } from './read-consents.ts'
import { refuse } from './refuse.ts'
import { refuseWrongScan } from './scan.ts'

const OF_AGE = 18

const NOBODY = { signerName: '', signerRelation: null, signerBornOn: null } as const
const NO_PAPER = { noticeVersion: null, way: null, paperOn: null, scanId: null } as const
/** No consent is needed for the file alone. */
const BASIS_FOR: readonly Given[] = [{ scope: 'file', isGranted: true }]

interface Given {
  readonly scope: ConsentScope
  readonly isGranted: boolean
}
type Signer = Pick<ConsentFacts, 'signerName' | 'signerRelation' | 'signerBornOn'>

/**
 * Takes an answer down as it was given. Throws NOT_FOUND, CHILD_ARCHIVED, PERSON_NOT_OF_FAMILY and
 * the refusals of a wrong day, signer or scan.
 */
export function recordConsent(
  context: CommandContext,
  { childId, consent: draft }: ParsedInput<'consents.record'>,
): ConsentFile {
  const { db, today, now, account } = context
  const child = openChild(db, childId)
  context.about('child', childId)
  refuseWrongDay(draft, child, today)
  const common = { signedOn: draft.signedOn, childId, at: now, by: account.id }
  if (draft.party === 'law') {
    const { basis, grounds } = draft
    refuseSameDay(db, draft, child, BASIS_FOR)
    insertConsent(
      db,
      { ...common, ...NO_PAPER, ...NOBODY, party: 'law', basis, grounds },
      BASIS_FOR,
    )
    context.because(grounds)
    return consentFile(db, childId, today)
  }
  const { party, noticeVersion, way, paperOn, scanId } = draft
  const given = givenAnswers(draft)
  const signer = signerOf(db, child, draft)
  refuseSameDay(db, draft, child, given)
  if (scanId !== null) refuseWrongScan(context, childId, scanId)
  const paper = { noticeVersion, way, paperOn, scanId }
  insertConsent(db, { ...common, ...paper, ...signer, party, basis: null, grounds: '' }, given)
  return consentFile(db, childId, today)
}

function refuseWrongDay({ signedOn, paperOn }: ConsentDraft, { bornOn }: Child, today: Day): void {
  if (signedOn > today) throw refuse('CONSENT_IN_FUTURE')
  if (signedOn < bornOn) throw refuse('CONSENT_BEFORE_BIRTH', { bornOn })
  if (paperOn !== null && paperOn > today) throw refuse('CONSENT_PAPER_IN_FUTURE')
}

/** Throws CONSENT_CHILD_UNDER_AGE, CONSENT_SIGNER_UNDER_AGE, CONSENT_SIGNER_BIRTH_MISSING. */
function signerOf(db: Reads, child: Child, draft: ConsentDraft): Signer {
  const { party, personId, signedOn } = draft
  if (party === 'child') {
    if (!isAskedItself(child.bornOn, signedOn)) {
      throw refuse('CONSENT_CHILD_UNDER_AGE', {
        on: turnsOn(child.bornOn, GUARDIAN_CONSENT_AGE_BELOW),
      })
    }
    return { ...NOBODY, signerName: child.name }
  }
  const known = personId === null ? null : familyPerson(db, child.id, personId)
  const signer = {
    signerName: known === null || known.name === '' ? draft.signerName : known.name,
    signerRelation: known?.relation ?? draft.signerRelation,
    signerBornOn: known?.bornOn ?? draft.signerBornOn,
  }
  if (signer.signerName === '') throw refuse('CONSENT_SIGNER_UNNAMED')
  refuseYoungSigner(signer, signedOn)
  return signer
}

function refuseYoungSigner({ signerRelation, signerBornOn }: Signer, signedOn: Day): void {
  if (signerBornOn !== null && ageOn(signerBornOn, signedOn) < OF_AGE) {
    throw refuse('CONSENT_SIGNER_UNDER_AGE')
  }
  if (signerBornOn === null && needsSignerBirth(signerRelation)) {
    throw refuse('CONSENT_SIGNER_BIRTH_MISSING')
  }
}

function givenAnswers({ answers }: ConsentDraft): readonly Given[] {
  return CONSENT_SCOPES.flatMap(({ code }) => {
    const answer = answers[code]
    return answer === null ? [] : [{ scope: code, isGranted: answer === 'granted' }]
  })
}

/** Two answers of one side on one day: nobody could tell which was the later. */
function refuseSameDay(
  db: Reads,
  { party, signedOn }: ConsentDraft,
  { id }: Child,
  given: readonly Given[],
): void {
  for (const record of listConsentsOf(db, id)) {
    if (record.party !== party || record.signedOn !== signedOn || record.voidedAt !== null) continue
    const twice = record.answers.find(({ scope }) => given.some((one) => one.scope === scope))
    if (twice !== undefined) throw refuse('CONSENT_SAME_DAY', { scope: twice.scope })
  }
}
