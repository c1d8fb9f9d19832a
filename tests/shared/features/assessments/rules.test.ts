import { describe, expect, it } from 'vitest'
import { missingIn } from '#shared/features/assessments/completeness.ts'
import { emptyDraft } from '#shared/features/assessments/assessment.ts'
import { needsCountersign } from '#shared/features/assessments/countersign.ts'
import { dueAfter } from '#shared/features/assessments/decision.ts'
import { byUrgency, dueStateOn } from '#shared/features/assessments/due.ts'
import {
  elapsedMinutes,
  emergencyReportDraftSchema,
} from '#shared/features/assessments/emergency-report.ts'
import type { Tier } from '#shared/features/assessments/tier.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { toDay } from '#shared/kernel/day.ts'
import { assessmentDraft } from '#tests/support/factories/assessments.ts'

describe('whether a decision waits for the countersign', () => {
  const tiers = ['T1', 'T2', 'T3'] as const
  const cases = [null, ...tiers].flatMap((former) =>
    tiers.flatMap((proposed) => tiers.map((tier) => ({ former, proposed, tier }))),
  )
  const leavesOrLowers = ({
    former,
    proposed,
    tier,
  }: {
    former: Tier | null
    proposed: Tier
    tier: Tier
  }) => tier !== 'T3' && (former === 'T3' || tier < proposed)

  it.each(cases)('from $former, proposed $proposed, decided $tier', (decision) => {
    expect(needsCountersign('none', decision)).toBe(false)
    expect(needsCountersign('emergency', decision)).toBe(leavesOrLowers(decision))
    expect(needsCountersign('always', decision)).toBe(decision.tier !== 'T3')
  })
})

describe('what is missing before an assessment can be confirmed', () => {
  it('is everything at the beginning', () => {
    expect(missingIn(emptyDraft(toDay('2026-10-08')))).toHaveLength(1 + 7 + 9 + 5)
  })

  it('is nothing in a whole one', () => {
    expect(missingIn(assessmentDraft())).toEqual([])
  })

  it('is not the second step when there is an emergency', () => {
    const draft = emptyDraft(toDay('2026-10-08'))
    const { emergency } = assessmentDraft({ emergency: { 'domestic-violence': 'yes' } })
    expect(missingIn({ ...draft, sources: ['school'], emergency })).toEqual([])
  })

  it('are the grounds of a sign of emergency', () => {
    const draft = assessmentDraft({ emergency: { 'domestic-violence': 'yes' } })
    draft.emergency['domestic-violence'] = { answer: 'yes', grounds: '' }
    expect(missingIn(draft)).toEqual([{ step: 1, text: '“疑似遭受家庭暴力”选了“有”，请写明依据' }])
  })
})

describe('when a child is due again', () => {
  const intervals = { T1: 180, T2: 90, T3: 30 }
  it.each([
    ['2026-10-08', 'T1', '2027-04-06'],
    ['2026-10-08', 'T2', '2027-01-06'],
    ['2026-10-08', 'T3', '2026-11-07'],
    ['2028-01-30', 'T3', '2028-02-29'],
    ['2027-01-30', 'T3', '2027-03-01'],
    ['2027-12-01', 'T2', '2028-02-29'],
  ] as const)('assessed %s as %s: by %s', (on, tier, due) => {
    expect(dueAfter(toDay(on), tier, intervals)).toBe(due)
  })

  it.each([
    ['2026-10-07', 'overdue'],
    ['2026-10-08', 'soon'],
    ['2026-10-22', 'soon'],
    ['2026-10-23', null],
    [null, 'never'],
  ] as const)('due by %s, seen on 2026-10-08: %s', (dueOn, state) => {
    const day = dueOn === null ? null : toDay(dueOn)
    expect(dueStateOn(day, toDay('2026-10-08'))).toBe(state)
  })

  it.each([
    ['2028-02-29', '2028-02-29', 'soon'],
    ['2028-02-29', '2028-03-01', 'overdue'],
    ['2028-03-01', '2028-02-16', 'soon'],
    ['2028-03-01', '2028-02-15', null],
  ] as const)('across a leap day: due by %s, seen on %s: %s', (dueOn, day, state) => {
    expect(dueStateOn(toDay(dueOn), toDay(day))).toBe(state)
  })

  it('is listed by event, then overdue with the higher tier and the longer wait first', () => {
    const item = (
      number: string,
      state: 'event' | 'overdue' | 'never' | 'soon',
      tier: Tier | null,
      dueOn: string,
    ) => ({ number, state, tier, dueOn: toDay(dueOn) })
    const sorted = [
      item('7', 'soon', 'T3', '2026-10-09'),
      item('6', 'never', null, '2026-02-01'),
      item('5', 'never', null, '2026-01-01'),
      item('4', 'overdue', 'T1', '2026-01-01'),
      item('3', 'overdue', 'T2', '2026-09-01'),
      item('2', 'overdue', 'T2', '2026-08-01'),
      item('1', 'event', 'T1', '2026-10-08'),
    ].toSorted(byUrgency)
    expect(sorted.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })
})

describe('the mandatory report', () => {
  const at = (day: string, time: string) => ({
    on: toDay(day),
    at: clockTimeSchema.parse(time),
  })

  it.each([
    [at('2026-10-08', '09:00'), at('2026-10-08', '09:07'), 7],
    [at('2026-10-08', '23:55'), at('2026-10-09', '00:05'), 10],
    [at('2028-02-28', '12:00'), at('2028-03-01', '12:00'), 2880],
    [at('2026-10-08', '09:00'), at('2026-10-08', '08:59'), -1],
  ])('%o to %o: %i minutes', (from, to, minutes) => {
    expect(elapsedMinutes(from, to)).toBe(minutes)
  })

  it('refuses a call to the police before the discovery', () => {
    const parsed = emergencyReportDraftSchema.safeParse({
      discovered: at('2026-10-08', '09:00'),
      situations: ['4'],
      police: at('2026-10-08', '08:00'),
      policeStation: '',
      policeReceiver: '',
      policeReceipt: '',
      civilAffairs: null,
      remark: '',
    })
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['不能早于发现时间'])
  })
})
