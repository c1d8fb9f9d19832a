import { describe, expect, it } from 'vitest'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  ANSWERS_FOR,
  assess,
  signInAsWorker,
  WORKER,
} from '#tests/support/factories/assessments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'

const GROUNDS = '低保已办好，生活已有着落'

async function tierOf(office: Office, childId: ChildId) {
  return (await office.request('assessments.ofChild', { childId })).tier
}

describe('a decision below the proposal', () => {
  it('waits: the earlier tier holds until a manager signs, and the new one from that day', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await signInAsWorker(office)
    await assess(office, child.id, 'T2', { on: '2026-09-01' })
    const { id, decision } = await assess(office, child.id, 'T1', {
      answers: ANSWERS_FOR.T2,
      grounds: GROUNDS,
    })
    expect(decision?.effectiveOn).toBeNull()
    expect(await tierOf(office, child.id)).toBe('T2')
    await office.request('accounts.signIn', LOGIN)
    office.clock.moveTo('2026-10-12')
    const { waiting, items } = await office.request('assessments.due', {})
    expect(waiting).toMatchObject([
      { id, formerTier: 'T2', tier: 'T1', assessorName: '陈芳', mayCountersign: true },
    ])
    expect(items).toEqual([])
    const signed = await office.request('assessments.countersign', { id })
    expect(signed.decision).toMatchObject({
      effectiveOn: '2026-10-12',
      countersignedByName: '林静',
      nextDueOn: '2027-04-06',
    })
    expect(await tierOf(office, child.id)).toBe('T1')
    const day = async (on: string) =>
      (await office.request('assessments.tiers', { day: on })).children[0]?.tier
    expect([await day('2026-08-31'), await day('2026-10-11'), await day('2026-10-12')]).toEqual([
      null,
      'T2',
      'T1',
    ])
    const twice = await office.refusal('assessments.countersign', { id })
    expect(twice.code).toBe('ASSESSMENT_NOT_WAITING')
  })

  it('is never signed by the one who assessed, nor by a social worker', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await assess(office, child.id, 'T1', {
      answers: ANSWERS_FOR.T2,
      grounds: GROUNDS,
    })
    const own = await office.refusal('assessments.countersign', { id })
    expect(own.code).toBe('ASSESSMENT_OWN_COUNTERSIGN')
    expect((await office.request('assessments.due', {})).waiting[0]?.mayCountersign).toBe(false)
    await signInAsWorker(office)
    expect((await office.refusal('assessments.countersign', { id })).code).toBe('NOT_ALLOWED')
  })

  it('cannot be signed any more when a later assessment has taken its place', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await signInAsWorker(office)
    const { id } = await assess(office, child.id, 'T1', {
      answers: ANSWERS_FOR.T2,
      grounds: GROUNDS,
    })
    await assess(office, child.id, 'T3')
    await office.request('accounts.signIn', LOGIN)
    expect((await office.refusal('assessments.countersign', { id })).code).toBe(
      'ASSESSMENT_NOT_WAITING',
    )
    expect(await tierOf(office, child.id)).toBe('T3')
  })
})

describe('leaving 紧急救助', () => {
  it('waits for the countersign even as proposed; another emergency does not', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await signInAsWorker(office)
    await assess(office, child.id, 'T3', { on: '2026-09-01' })
    const still = await assess(office, child.id, 'T3', { on: '2026-09-20' })
    expect(still.decision?.effectiveOn).toBe('2026-09-20')
    const leaving = await assess(office, child.id, 'T2')
    expect(leaving.decision?.effectiveOn).toBeNull()
    expect(await tierOf(office, child.id)).toBe('T3')
  })
})

describe('the setting', () => {
  it.each([
    ['none', '2026-10-08', '2026-10-08'],
    ['always', null, null],
  ] as const)('“%s” decides what waits', async (value, usual, lowered) => {
    const office = await openOffice()
    await office.request('parameters.addPeriod', {
      name: 'assessment_countersign',
      value,
      validFrom: '2026-10-08',
      source: '示范点制度',
    })
    const [first, second, third] = [
      await addChild(office),
      await addChild(office),
      await addChild(office),
    ]
    const accepted = await assess(office, first.id, 'T2')
    const below = await assess(office, second.id, 'T1', {
      answers: ANSWERS_FOR.T2,
      grounds: GROUNDS,
    })
    const urgent = await assess(office, third.id, 'T3')
    expect([accepted, below, urgent].map(({ decision }) => decision?.effectiveOn)).toEqual([
      usual,
      lowered,
      '2026-10-08',
    ])
  })
})

describe('voiding an assessment that waits', () => {
  it('ends the waiting, and the child is due by the one before', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await office.request('accounts.add', { ...WORKER, displayName: '陈芳', role: 'social-worker' })
    const { id } = await assess(office, child.id, 'T1', {
      answers: ANSWERS_FOR.T2,
      grounds: GROUNDS,
    })
    await office.request('assessments.void', { id, reason: '不同意降为日常关爱，请重评' })
    const { waiting, items } = await office.request('assessments.due', {})
    expect([waiting, items.map(({ state }) => state)]).toEqual([[], ['never']])
  })
})
