import { describe, expect, it } from 'vitest'
import type { RouteInput } from '#shared/contract/index.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { addChild } from '#tests/support/factories/children.ts'
import {
  answersOf,
  basisDraft,
  consentDraft,
  onlyAnswer,
  recordConsent,
  statesOf,
} from '#tests/support/factories/consents.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

type Withdrawal = RouteInput<'consents.withdraw'>

async function consented(answers = answersOf({ publicity: 'refused' })) {
  const office = await openOffice()
  const { id: childId } = await addChild(office)
  const { records } = await recordConsent(office, childId, consentDraft({ answers }))
  const [record] = records
  if (record === undefined) throw new Error('no record')
  return { office, childId, id: record.id }
}

async function refusalOf(office: Office, withdrawal: Withdrawal) {
  const before = await dumpSite(office)
  const { code, details } = await office.refusal('consents.withdraw', withdrawal)
  expect(await dumpSite(office)).toBe(before)
  return { code, details }
}

const REASON = { withdrawnOn: '2026-06-01', reason: '孩子不愿意被拍' } as const

describe('a withdrawal', () => {
  it('ends one scope, keeps the record, and another consent is a new record', async () => {
    const { office, childId, id } = await consented()
    const file = await office.request('consents.withdraw', { id, scope: 'photo', ...REASON })
    expect(statesOf(file)).toEqual(['in-force', 'withdrawn', 'refused', 'in-force', 'in-force'])
    expect(file.records[0]?.answers).toContainEqual({
      scope: 'photo',
      isGranted: true,
      withdrawnOn: '2026-06-01',
      withdrawnReason: '孩子不愿意被拍',
    })
    const again = { signedOn: '2026-09-01', answers: onlyAnswer('photo', 'granted') }
    const after = await recordConsent(office, childId, consentDraft(again))
    expect(statesOf(after)[1]).toBe('in-force')
    expect(after.records).toHaveLength(2)
    expect(await dumpSite(office, 'audit_detail')).toContain('孩子不愿意被拍')
  })

  it.each<readonly [string, Partial<Withdrawal>, object]>([
    ['WITHDRAWAL_BEFORE_SIGNING', { withdrawnOn: '2026-03-01' }, { signedOn: '2026-03-02' }],
    ['WITHDRAWAL_IN_FUTURE', { withdrawnOn: '2026-10-09' }, {}],
    ['CONSENT_NOT_GIVEN', { scope: 'publicity' }, {}],
    ['INVALID_INPUT', { reason: ' ' }, {}],
  ])('%s', async (code, change, details) => {
    const { office, id } = await consented()
    const refused = await refusalOf(office, { id, scope: 'photo', ...REASON, ...change })
    expect(refused).toMatchObject({ code, details })
  })

  it('is done once, of what was asked, and of the newest word only', async () => {
    const { office, childId, id } = await consented(answersOf({ video: null }))
    expect((await refusalOf(office, { id, scope: 'video', ...REASON })).code).toBe(
      'CONSENT_NOT_GIVEN',
    )
    await office.request('consents.withdraw', { id, scope: 'photo', ...REASON })
    expect(await refusalOf(office, { id, scope: 'photo', ...REASON })).toMatchObject({
      code: 'CONSENT_WITHDRAWN_ALREADY',
      details: { on: '2026-06-01' },
    })
    await recordConsent(office, childId, consentDraft({ signedOn: '2026-05-01' }))
    expect(await refusalOf(office, { id, scope: 'file', ...REASON })).toMatchObject({
      code: 'CONSENT_REPLACED',
      details: { signedOn: '2026-05-01' },
    })
  })

  it('ends a legal basis too', async () => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    const { records } = await recordConsent(office, childId, basisDraft())
    const id = records[0]?.id ?? 0
    const over = { id, scope: 'file', withdrawnOn: '2026-04-01', reason: '已联系上父亲' } as const
    const file = await office.request('consents.withdraw', over as Withdrawal)
    expect(statesOf(file)[0]).toBe('none')
  })
})

describe('a record taken down wrong', () => {
  it('is voided with the reason, stays to be read, and counts no more', async () => {
    const { office, id } = await consented()
    const file = await office.request('consents.void', { id, reason: '录到了别的孩子名下' })
    expect(statesOf(file)).toEqual(['none', 'none', 'none', 'none', 'none'])
    expect(file.records[0]).toMatchObject({ voidReason: '录到了别的孩子名下', voidedBy: '林静' })
    for (const route of ['consents.void', 'consents.addPaper', 'consents.withdraw'] as const) {
      const more = {
        'consents.void': { reason: '又一次' },
        'consents.addPaper': { paperOn: '2026-03-05', scanId: null },
        'consents.withdraw': { scope: 'photo', ...REASON },
      }[route]
      expect((await office.refusal(route, { id, ...more })).code).toBe('CONSENT_VOIDED')
    }
  })
})

describe('an oral consent', () => {
  it('holds at once, asks for its paper, and takes the day it came in', async () => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    const { records } = await recordConsent(office, childId, consentDraft({ way: 'oral' }))
    const id = records[0]?.id
    if (id === undefined) throw new Error('no record')
    const add = (paperOn: string | null) => ({ id, paperOn, scanId: null })
    const refused = async (paperOn: string | null) =>
      (await office.refusal('consents.addPaper', add(paperOn))).code
    expect(await refused('2026-03-01')).toBe('CONSENT_PAPER_BEFORE_SIGNING')
    expect(await refused('2026-10-09')).toBe('CONSENT_PAPER_IN_FUTURE')
    expect(await refused(null)).toBe('CONSENT_NOTHING_TO_ADD')
    const file = await office.request('consents.addPaper', add('2026-03-05'))
    expect(file.records[0]?.paperOn).toBe('2026-03-05')
    expect(await refused('2026-03-06')).toBe('CONSENT_NOTHING_TO_ADD')
  })
})
