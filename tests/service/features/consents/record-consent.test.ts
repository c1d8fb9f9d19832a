import { describe, expect, it } from 'vitest'
import { childIdSchema } from '#shared/features/children/child.ts'
import type { ConsentDraftInput } from '#shared/features/consents/consent-draft.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { attachmentDraft, deskFile } from '#tests/support/factories/attachments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import {
  answersOf,
  basisDraft,
  consentDraft,
  onlyAnswer,
  ownDraft,
  recordConsent,
  statesOf,
} from '#tests/support/factories/consents.ts'
import { leaveAndArchive } from '#tests/support/factories/known-child.ts'
import { openOffice, type Office } from '#tests/support/office.ts'
import { pngPicture } from '#tests/support/pictures.ts'

async function refusalOf(office: Office, childId: number, consent: ConsentDraftInput) {
  const before = await dumpSite(office)
  const { code, details } = await office.refusal('consents.record', { childId, consent })
  expect(await dumpSite(office)).toBe(before)
  return { code, details }
}

async function scanOf(office: Office, childId: number, kind: 'consent' | 'visit') {
  const picture = pngPicture(20 + childId, kind === 'visit' ? 20 : 30)
  const file = deskFile(`scan-${childId}-${kind}.png`, picture)
  const draft = attachmentDraft(file, { kind, subjectId: childId, title: '同意书' })
  return (await office.request('attachments.add', draft)).id
}

describe('a guardian’s consent', () => {
  it('is taken down scope by scope and stands in the file of the child', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const file = await recordConsent(office, id)
    expect(statesOf(file)).toEqual(['in-force', 'in-force', 'refused', 'in-force', 'in-force'])
    expect(file.records).toMatchObject([
      { signerName: '林阿福', signerRelation: '61', recordedBy: '林静', scanId: null },
    ])
    expect(office.events.at(-1)).toEqual({
      type: 'changed',
      features: ['consents', 'attachments', 'workbench'],
    })
  })

  it('of somebody of the family takes name, relation and birth from the family', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const { people } = await office.request('families.ofChild', { childId: id })
    const personId = people[0]?.id ?? null
    const chosen = consentDraft({ personId, signerName: '', signerRelation: null })
    const { records } = await recordConsent(office, id, chosen)
    expect(records[0]).toMatchObject({ signerName: '林阿福', signerRelation: '61' })
    const other = await addChild(office, { name: '陈小军', guardianPhone: '13800000009' })
    expect((await refusalOf(office, other.id, chosen)).code).toBe('PERSON_NOT_OF_FAMILY')
  })

  it('may be linked with its scan, and only with a consent paper of the same child', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const other = await addChild(office, { name: '陈小军' })
    const visit = await scanOf(office, id, 'visit')
    const foreign = await scanOf(office, other.id, 'consent')
    for (const scanId of [visit, foreign, 999]) {
      const { code } = await refusalOf(office, id, { ...consentDraft(), scanId } as never)
      expect(code).toBe('CONSENT_SCAN_WRONG')
    }
    const scanId = await scanOf(office, id, 'consent')
    const file = await recordConsent(office, id, consentDraft({ scanId }))
    expect(file.records[0]?.scanId).toBe(scanId)
    await office.request('attachments.remove', { id: scanId, reason: '模糊' })
    const after = await office.request('consents.ofChild', { childId: id })
    expect(after.records[0]?.scanId).toBeNull()
  })
})

describe('refused, and nothing is kept', () => {
  it.each<readonly [string, Partial<ConsentDraftInput>]>([
    ['CONSENT_IN_FUTURE', { signedOn: '2026-10-09' }],
    ['CONSENT_PAPER_IN_FUTURE', { way: 'oral', paperOn: '2026-10-09' }],
    ['CONSENT_SIGNER_UNDER_AGE', { signerRelation: '75', signerBornOn: '2008-03-03' }],
    ['CONSENT_SIGNER_BIRTH_MISSING', { signerRelation: '75' }],
    [
      'INVALID_INPUT',
      {
        answers: {
          ...answersOf(),
          file: null,
          photo: null,
          publicity: null,
          bureau: null,
          video: null,
        },
      },
    ],
  ])('%s', async (code, change) => {
    const office = await openOffice()
    const { id } = await addChild(office)
    expect((await refusalOf(office, id, consentDraft(change))).code).toBe(code)
  })

  it('a signature before the birth of the child, and a second answer on one day', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, {
      bornOn: '2026-04-01',
      registeredOn: '2026-04-10',
      grade: null,
      school: '',
    })
    expect(await refusalOf(office, id, consentDraft())).toMatchObject({
      code: 'CONSENT_BEFORE_BIRTH',
      details: { bornOn: '2026-04-01' },
    })
    const draft = consentDraft({ signedOn: '2026-05-01' })
    await recordConsent(office, id, draft)
    expect(await refusalOf(office, id, draft)).toMatchObject({
      code: 'CONSENT_SAME_DAY',
      details: { scope: 'file' },
    })
  })

  it('a child under 14 does not sign; from the birthday on it does', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, { bornOn: '2012-02-29', grade: 'grade-8' })
    expect(await refusalOf(office, id, ownDraft({ signedOn: '2026-02-28' }))).toMatchObject({
      code: 'CONSENT_CHILD_UNDER_AGE',
      details: { on: '2026-03-01' },
    })
    const { records } = await recordConsent(office, id, ownDraft({ signedOn: '2026-03-01' }))
    expect(records[0]).toMatchObject({ party: 'child', signerName: '林小雨' })
  })

  it('an archived child, and one that does not exist', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    await leaveAndArchive(office, id)
    expect((await refusalOf(office, id, consentDraft())).code).toBe('CHILD_ARCHIVED')
    expect((await refusalOf(office, 99, consentDraft())).code).toBe('NOT_FOUND')
  })
})

describe('what was entered later or earlier', () => {
  it('an older paper entered afterwards changes nothing that is newer', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    await recordConsent(office, id, consentDraft({ answers: onlyAnswer('photo', 'refused') }))
    const older = { signedOn: '2026-02-01', answers: answersOf() }
    const file = await recordConsent(office, id, consentDraft(older))
    expect(file.standings.find(({ scope }) => scope === 'photo')?.state).toBe('refused')
    expect(file.records.map(({ signedOn }) => signedOn)).toEqual(['2026-03-02', '2026-02-01'])
  })

  it('a legal basis counts for the file alone', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const file = await recordConsent(office, id, basisDraft())
    expect(statesOf(file)).toEqual(['legal-basis', 'none', 'none', 'none', 'none'])
    expect(file.records[0]).toMatchObject({ grounds: '监护人失联，须立即安置', way: null })
  })
})

it('reading the consents of a child is logged, and of nobody not found', async () => {
  const office = await openOffice()
  const { id } = await addChild(office)
  await office.request('consents.ofChild', { childId: id })
  expect(await dumpSite(office, 'audit_event')).toMatch(/"read".*"consents\.ofChild"/u)
  const nobody = { childId: childIdSchema.parse(99) }
  expect((await office.refusal('consents.ofChild', nobody)).code).toBe('NOT_FOUND')
})
