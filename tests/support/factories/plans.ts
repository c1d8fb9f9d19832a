import type { RouteInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  planIdSchema,
  type PlanDraft,
  type PlanId,
  type PlanLineDraft,
} from '#shared/features/plans/plan.ts'
import type { ServiceNoteDraft } from '#shared/features/plans/service-note.ts'
import { toDay } from '#shared/kernel/day.ts'
import { assess, WORKER } from '#tests/support/factories/assessments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { LOGIN, type Office } from '#tests/support/office.ts'

/** Homework help once a month, half a year from 8 October 2026. */
export function planLine(overrides: Partial<PlanLineDraft> = {}): PlanLineDraft {
  return {
    kind: '02',
    goal: '按时完成作业',
    indicator: '作业完成率 90%',
    frequency: 'monthly',
    times: 1,
    responsible: '陈芳',
    startsOn: toDay('2026-10-08'),
    endsOn: toDay('2027-04-07'),
    carriedFrom: null,
    ...overrides,
  }
}

/** A plan of half a year that could be submitted. */
export function planDraft(overrides: Partial<PlanDraft> = {}): PlanDraft {
  return {
    startsOn: toDay('2026-10-08'),
    endsOn: toDay('2027-04-07'),
    lead: '陈芳',
    summary: '学业跟上，情绪稳定',
    lines: [planLine()],
    ...overrides,
  }
}

/** An hour at the site. */
export function noteDraft(
  childId: ChildId,
  overrides: Partial<ServiceNoteDraft> = {},
): ServiceNoteDraft {
  return {
    childId,
    servedOn: toDay('2026-10-08'),
    method: 'casework',
    mode: 'site',
    servedBy: '陈芳',
    minutes: 60,
    kinds: ['02'],
    content: '辅导数学作业',
    nextStep: '下周看错题',
    isAttempt: false,
    isRestricted: false,
    taskIds: [],
    ...overrides,
  }
}

/** Writes and submits a plan as whoever is signed in. */
export async function submitPlan(
  office: Office,
  childId: ChildId,
  draft: PlanDraft = planDraft(),
): Promise<PlanId> {
  const { id } = await office.request('plans.start', { childId, takeOver: false })
  await office.request('plans.submit', { id, draft })
  return id
}

/** The manager signs in and approves what waits. */
export async function approve(office: Office, id: PlanId): Promise<void> {
  await office.request('accounts.signIn', LOGIN)
  const input: RouteInput<'plans.decide'> = { id, decision: 'approved', comment: '' }
  await office.request('plans.decide', input)
}

/** What a closure says of a plan with one line that was met. */
export function closureOf(
  id: number,
  lineIds: readonly number[],
  overrides: Partial<RouteInput<'plans.requestClosure'>> = {},
): RouteInput<'plans.requestClosure'> {
  return {
    id: planIdSchema.parse(id),
    reason: 'goals-met',
    evaluation: '目标都已达到',
    results: lineIds.map((lineId) => ({ lineId, result: 'met' as const, note: '' })),
    ...overrides,
  }
}

/**
 * Plans 1 to 4 of new children, written by the social worker: a draft, one that waits, one in force
 * with a referral and a note, and a closed one. The manager is left signed in.
 */
export async function planSome(office: Office): Promise<void> {
  await office.request('accounts.signIn', WORKER)
  const plans: PlanId[] = []
  const children: ChildId[] = []
  for (const name of ['子', '丑', '寅', '卯']) {
    const child = await addChild(office, { name })
    await assess(office, child.id, 'T1')
    const { id } = await office.request('plans.start', { childId: child.id, takeOver: false })
    await office.request('plans.saveDraft', { id, draft: planDraft() })
    plans.push(id)
    children.push(child.id)
  }
  const [, waiting, running, closed] = plans
  const [, , served] = children
  if (waiting === undefined || running === undefined || closed === undefined) return
  if (served === undefined) return
  for (const id of [waiting, running, closed]) {
    await office.request('plans.submit', { id, draft: planDraft() })
  }
  await approve(office, running)
  await approve(office, closed)
  await office.request('accounts.signIn', WORKER)
  const { lines } = await office.request('plans.get', { id: closed })
  const lineIds = lines.map((line) => line.id)
  await office.request('plans.requestClosure', closureOf(closed, lineIds))
  await office.request('plans.addNote', noteDraft(served))
  await office.request('plans.addReferral', { id: running, referral: referralDraft() })
  await approve(office, closed)
}

/** To the hospital, with the grandfather’s consent of the day before. */
export function referralDraft() {
  return {
    referredTo: '县医院心理科',
    purpose: '评估睡眠',
    referredOn: toDay('2026-10-08'),
    consentOn: toDay('2026-10-07'),
    consentBy: '林阿福（祖父）',
  }
}
