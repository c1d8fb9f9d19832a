import type { ChildId } from '#shared/features/children/child.ts'
import type { ConsentDraftInput } from '#shared/features/consents/consent-draft.ts'
import type { ConsentFile } from '#shared/features/consents/consent.ts'
import type { Office } from '#tests/support/office.ts'

/** The grandfather signs on paper and consents to everything but publicity. */
export function consentDraft(overrides: Partial<ConsentDraftInput> = {}): ConsentDraftInput {
  return {
    party: 'guardian',
    noticeVersion: '2026-01',
    personId: null,
    signerName: '林阿福',
    signerRelation: '61',
    signerBornOn: null,
    signedOn: '2026-03-02',
    way: 'paper',
    paperOn: null,
    scanId: null,
    basis: null,
    grounds: '',
    answers: answersOf({ publicity: 'refused' }),
    ...overrides,
  }
}

type Answers = ConsentDraftInput['answers']

/** Consent to everything but what is said otherwise. */
export function answersOf(overrides: Partial<Answers> = {}): Answers {
  return {
    file: 'granted',
    photo: 'granted',
    publicity: 'granted',
    bureau: 'granted',
    video: 'granted',
    ...overrides,
  }
}

/** One scope alone. */
export function onlyAnswer(scope: keyof Answers, answer: 'granted' | 'refused'): Answers {
  const none = { file: null, photo: null, publicity: null, bureau: null, video: null }
  return { ...none, [scope]: answer }
}

/** Of 14 by now the child signs for itself. */
export function ownDraft(overrides: Partial<ConsentDraftInput> = {}): ConsentDraftInput {
  return consentDraft({ party: 'child', signerName: '', signerRelation: null, ...overrides })
}

/** The law asks for no consent to the file. */
export function basisDraft(overrides: Partial<ConsentDraftInput> = {}): ConsentDraftInput {
  return ownDraft({
    party: 'law',
    noticeVersion: null,
    way: null,
    basis: 'emergency',
    grounds: '监护人失联，须立即安置',
    answers: { file: null, photo: null, publicity: null, bureau: null, video: null },
    ...overrides,
  })
}

export function recordConsent(
  office: Office,
  childId: ChildId,
  consent: ConsentDraftInput = consentDraft(),
): Promise<ConsentFile> {
  return office.request('consents.record', { childId, consent })
}

/** State by scope of a file, in the order of the form. */
export function statesOf(file: ConsentFile): readonly string[] {
  return file.standings.map(({ state }) => state)
}
