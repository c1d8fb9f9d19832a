import type { RouteInput } from '#shared/contract/index.ts'
import {
  emptyDraft,
  type AssessmentDraft,
  type AssessmentLine,
} from '#shared/features/assessments/assessment.ts'
import type { TierDecision } from '#shared/features/assessments/decision.ts'
import {
  DIMENSIONS,
  type DimensionCode,
  type Level,
} from '#shared/features/assessments/dimensions.ts'
import {
  CONCERN_FLAGS,
  EMERGENCY_FLAGS,
  type Answer,
  type ConcernFlag,
  type EmergencyFlag,
} from '#shared/features/assessments/flags.ts'
import type { EmergencyReportDraft, Moment } from '#shared/features/assessments/emergency-report.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { toDay } from '#shared/kernel/day.ts'
import { LOGIN, type Office } from '#tests/support/office.ts'

interface Answers {
  readonly emergency?: Partial<Record<EmergencyFlag, Answer>>
  readonly concerns?: Partial<Record<ConcernFlag, Answer>>
  readonly levels?: Partial<Record<DimensionCode, Level>>
}

/** A whole assessment of a child who is well, but for the answers given. */
export function assessmentDraft(answers: Answers = {}, assessedOn = '2026-10-08'): AssessmentDraft {
  const draft = emptyDraft(toDay(assessedOn))
  for (const { code } of EMERGENCY_FLAGS)
    draft.emergency[code] = answerOf(answers.emergency?.[code])
  for (const { code } of CONCERN_FLAGS) draft.concerns[code] = answerOf(answers.concerns?.[code])
  for (const { code } of DIMENSIONS) {
    draft.levels[code] = { level: answers.levels?.[code] ?? 'good', remark: '' }
  }
  return { ...draft, sources: ['home-visit'] }
}

function answerOf(answer: Answer = 'no') {
  return { answer, grounds: answer === 'yes' ? '入户时看到，邻居也这样说' : '' }
}

/** Answers that call for a tier. */
export const ANSWERS_FOR = {
  T1: {},
  T2: { concerns: { hardship: 'yes' } },
  T3: { emergency: { 'guardian-missing': 'yes' } },
} as const satisfies Readonly<Record<string, Answers>>

/** The proposed tier accepted. */
export function decisionOf(
  tier: TierDecision['tier'],
  overrides: Partial<TierDecision> = {},
): TierDecision {
  return { tier, grounds: '', nextDueOn: null, ...overrides }
}

/** Assesses a child from the first step to the last, as whoever is signed in. */
export async function assess(
  office: Office,
  childId: ChildId,
  tier: TierDecision['tier'],
  options: { readonly on?: string; readonly answers?: Answers; readonly grounds?: string } = {},
): Promise<AssessmentLine> {
  const { id } = await office.request('assessments.start', { childId })
  const input: RouteInput<'assessments.confirm'> = {
    id,
    draft: assessmentDraft(options.answers ?? ANSWERS_FOR[tier], options.on),
    decision: decisionOf(tier, { grounds: options.grounds ?? '' }),
  }
  return office.request('assessments.confirm', input)
}

/** A social worker, who assesses; the manager countersigns. */
export const WORKER = { loginName: '社工', password: 'correct-horse' } as const

/** Adds the social worker and leaves her signed in. */
export async function signInAsWorker(office: Office): Promise<void> {
  await office.request('accounts.add', { ...WORKER, displayName: '陈芳', role: 'social-worker' })
  await office.request('accounts.signIn', WORKER)
}

/**
 * Assessments 1 to 5 of the first children: a draft, one that stands, a draft to be thrown away, one
 * that waits for its countersign, and an emergency.
 */
export async function assessSome(office: Office): Promise<void> {
  const child = (id: number) => childIdSchema.parse(id)
  await office.request('assessments.start', { childId: child(1) })
  await assess(office, child(2), 'T1')
  await office.request('assessments.start', { childId: child(3) })
  await signInAsWorker(office)
  const answers = ANSWERS_FOR.T2
  await assess(office, child(5), 'T1', { answers, grounds: '低保已办好，生活已有着落' })
  await assess(office, child(6), 'T3')
  await office.request('accounts.signIn', LOGIN)
}

/** A report made within minutes: discovered at half past eight, the police told at 8:34. */
export function emergencyReportDraft(
  overrides: Partial<EmergencyReportDraft> = {},
): EmergencyReportDraft {
  const at = (time: string): Moment => ({
    on: toDay('2026-10-08'),
    at: clockTimeSchema.parse(time),
  })
  return {
    discovered: at('08:30'),
    situations: ['4'],
    police: at('08:34'),
    policeStation: '城南派出所',
    policeReceiver: '王警官',
    policeReceipt: 'J20261008-12',
    civilAffairs: at('08:50'),
    remark: '',
    ...overrides,
  }
}
