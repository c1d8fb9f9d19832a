import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#shared/features/assessments/assessment.ts'
import { toDay } from '#shared/kernel/day.ts'
import {
  ANSWERS_FOR,
  assess,
  assessmentDraft,
  decisionOf,
} from '#tests/support/factories/assessments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { openOffice } from '#tests/support/office.ts'

const GROUNDS = '家里已有亲戚接来同住照看'

describe('a draft', () => {
  it('is begun once, kept as it was written, and gone on with', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await office.request('assessments.start', { childId: child.id })
    const draft = assessmentDraft(ANSWERS_FOR.T2, '2026-10-07')
    await office.request('assessments.saveDraft', { id, draft })
    const again = await office.request('assessments.start', { childId: child.id })
    expect(again.id).toBe(id)
    const opened = await office.request('assessments.get', { id })
    expect(opened).toMatchObject({ status: 'draft', assessorName: '林静', draft, decision: null })
    expect(opened.rules).toEqual({
      intervals: { T1: 180, T2: 90, T3: 30 },
      countersign: 'emergency',
      formerTier: null,
    })
  })

  it('does not decide anything, and can be thrown away', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await office.request('assessments.start', { childId: child.id })
    expect((await office.request('assessments.ofChild', { childId: child.id })).tier).toBeNull()
    await office.request('assessments.discard', { id })
    expect((await office.refusal('assessments.get', { id })).code).toBe('NOT_FOUND')
  })

  it('is not begun for a child who has left', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await office.request('children.leave', {
      id: child.id,
      leftOn: '2026-10-01',
      reason: 'moved-away',
    })
    const refusal = await office.refusal('assessments.start', { childId: child.id })
    expect(refusal.code).toBe('ASSESSMENT_CHILD_NOT_MEMBER')
  })
})

describe('confirming', () => {
  it('locks the assessment; the tier holds from its day, the next is due by the interval', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const line = await assess(office, child.id, 'T2', { on: '2026-10-01' })
    expect(line.decision).toMatchObject({
      proposedTier: 'T2',
      tier: 'T2',
      effectiveOn: '2026-10-01',
      nextDueOn: '2026-12-30',
    })
    const { id } = line
    const late = { id, draft: assessmentDraft() }
    expect((await office.refusal('assessments.saveDraft', late)).code).toBe('ASSESSMENT_LOCKED')
    expect((await office.refusal('assessments.discard', { id })).code).toBe('ASSESSMENT_LOCKED')
    expect(await office.request('assessments.ofChild', { childId: child.id })).toMatchObject({
      tier: 'T2',
      since: '2026-10-01',
      nextDueOn: '2026-12-30',
    })
  })

  it('takes the interval in force on the day of the assessment', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await office.request('parameters.addPeriod', {
      name: 'reassess_days_t1',
      value: '100',
      validFrom: '2026-11-01',
      source: '县局通知',
    })
    office.clock.moveTo('2026-11-02')
    const before = await assess(office, child.id, 'T1', { on: '2026-10-31' })
    const after = await assess(office, child.id, 'T1', { on: '2026-11-01' })
    expect([before.decision?.nextDueOn, after.decision?.nextDueOn]).toEqual([
      '2027-04-29',
      '2027-02-09',
    ])
  })

  it('leaves nothing behind when it is refused', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await office.request('assessments.start', { childId: child.id })
    const before = await office.request('assessments.get', { id })
    const draft = assessmentDraft(ANSWERS_FOR.T2)
    const refused = [
      [
        { draft: emptyDraft(toDay('2026-10-08')), decision: decisionOf('T1') },
        'ASSESSMENT_INCOMPLETE',
      ],
      [
        { draft: assessmentDraft({}, '2026-10-09'), decision: decisionOf('T1') },
        'ASSESSMENT_DAY_IN_FUTURE',
      ],
      [
        { draft: assessmentDraft({}, '2026-01-04'), decision: decisionOf('T1') },
        'ASSESSMENT_CHILD_NOT_MEMBER',
      ],
      [{ draft, decision: decisionOf('T1') }, 'ASSESSMENT_GROUNDS_MISSING'],
      [
        { draft, decision: decisionOf('T3', { grounds: '九个字不够十个字' }) },
        'ASSESSMENT_GROUNDS_MISSING',
      ],
      [
        { draft, decision: decisionOf('T2', { nextDueOn: toDay('2027-01-07') }) },
        'ASSESSMENT_DUE_OUT_OF_RANGE',
      ],
      [
        { draft, decision: decisionOf('T2', { nextDueOn: toDay('2026-10-08') }) },
        'ASSESSMENT_DUE_OUT_OF_RANGE',
      ],
    ] as const
    for (const [input, code] of refused) {
      expect((await office.refusal('assessments.confirm', { id, ...input })).code).toBe(code)
    }
    expect(await office.request('assessments.get', { id })).toEqual(before)
  })

  it('goes above the proposal with written grounds, at once', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { decision } = await assess(office, child.id, 'T3', { answers: {}, grounds: GROUNDS })
    expect(decision).toMatchObject({ proposedTier: 'T1', tier: 'T3', effectiveOn: '2026-10-08' })
  })

  it('of an emergency needs the first step only', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await office.request('assessments.start', { childId: child.id })
    const { emergency, sources } = assessmentDraft(ANSWERS_FOR.T3)
    const draft = { ...emptyDraft(toDay('2026-10-08')), emergency, sources }
    const decision = decisionOf('T3')
    const line = await office.request('assessments.confirm', { id, draft, decision })
    expect(line.decision?.nextDueOn).toBe('2026-11-07')
  })

  it('never comes before an assessment that stands', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await assess(office, child.id, 'T2', { on: '2026-10-05' })
    const { id } = await office.request('assessments.start', { childId: child.id })
    const draft = assessmentDraft({}, '2026-10-04')
    const input = { id, draft, decision: decisionOf('T1') }
    expect(await office.refusal('assessments.confirm', input)).toEqual({
      code: 'ASSESSMENT_NOT_NEWEST',
      details: { assessedOn: '2026-10-05' },
    })
  })

  it('shows the levels of the assessment before', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    await assess(office, child.id, 'T2', {
      on: '2026-06-01',
      answers: { levels: { schooling: 'poor' } },
    })
    const { id } = await office.request('assessments.start', { childId: child.id })
    const { previous } = await office.request('assessments.get', { id })
    expect(previous).toMatchObject({
      assessedOn: '2026-06-01',
      tier: 'T2',
      levels: { schooling: { level: 'poor' }, safety: { level: 'good' } },
    })
  })
})

describe('declaring void', () => {
  it('brings the tier before back, and needs the newest assessment', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const first = await assess(office, child.id, 'T1', { on: '2026-06-01' })
    const second = await assess(office, child.id, 'T2', { on: '2026-10-01' })
    const reason = '评的是同名的另一个孩子'
    const refusal = await office.refusal('assessments.void', { id: first.id, reason })
    expect(refusal.code).toBe('ASSESSMENT_NOT_NEWEST')
    await office.request('assessments.void', { id: second.id, reason })
    const file = await office.request('assessments.ofChild', { childId: child.id })
    expect([file.tier, file.since]).toEqual(['T1', '2026-06-01'])
    expect(file.assessments.map(({ status, voidReason }) => [status, voidReason])).toEqual([
      ['voided', reason],
      ['confirmed', null],
    ])
    const again = await office.refusal('assessments.void', { id: second.id, reason })
    expect(again.code).toBe('ASSESSMENT_LOCKED')
  })
})
