import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { addDays, daySchema, type Day } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { assessmentIdSchema } from './assessment.ts'
import { compareTiers, tierSchema, type Tier } from './tier.ts'

/** Days before the next assessment from which a child is listed. */
export const DUE_SOON_DAYS = 14

/** Why a child is on the list of those to be assessed, the most urgent first. */
export const DUE_STATES = [
  { code: 'event', name: '情况变化' },
  { code: 'overdue', name: '待复评' },
  { code: 'never', name: '未评估' },
  { code: 'soon', name: '快到期' },
] as const
export const dueStateSchema = z.enum(DUE_STATES.map(({ code }) => code))
export type DueState = z.infer<typeof dueStateSchema>

/** Events after which a child is looked at again at once. */
export const REQUEST_REASONS = [
  { code: 'guardian-changed', name: '监护人变更' },
  { code: 'dropped-out', name: '辍学' },
  { code: 'incident', name: '突发事件' },
  { code: 'other', name: '其他' },
] as const
export const requestReasonSchema = z.enum(
  REQUEST_REASONS.map(({ code }) => code),
  { error: '请选择原因' },
)
export type RequestReason = z.infer<typeof requestReasonSchema>

/** An event that calls for a new assessment, as the form sends it. */
export const reassessmentRequestSchema = z.strictObject({
  childId: childIdSchema,
  reason: requestReasonSchema,
  happenedOn: daySchema,
  note: plainTextSchema.trim().max(200, '说明最多 200 个字'),
})
export type ReassessmentRequest = z.output<typeof reassessmentRequestSchema>

/** A child to be assessed. */
export const dueItemSchema = z.object({
  /** The child’s. */
  id: childIdSchema,
  number: z.string(),
  name: z.string(),
  village: z.string(),
  state: dueStateSchema,
  tier: tierSchema.nullable(),
  assessedOn: daySchema.nullable(),
  dueOn: daySchema,
  /** What happened, for the state `event`. */
  event: z.object({ reason: requestReasonSchema, note: z.string() }).nullable(),
  /** A draft that somebody has begun. */
  draftId: assessmentIdSchema.nullable(),
})
export type DueItem = z.output<typeof dueItemSchema>

/**
 * Whether a child without an open event is due on a day: never assessed, past its day, or within
 * the fortnight before it; the day itself is still in time.
 */
export function dueStateOn(nextDueOn: Day | null, day: Day): Exclude<DueState, 'event'> | null {
  if (nextDueOn === null) return 'never'
  if (nextDueOn < day) return 'overdue'
  return nextDueOn <= addDays(day, DUE_SOON_DAYS) ? 'soon' : null
}

/** The most urgent first: by state, then the higher tier, then the longest due. */
export function byUrgency(
  a: Pick<DueItem, 'state' | 'tier' | 'dueOn' | 'number'>,
  b: Pick<DueItem, 'state' | 'tier' | 'dueOn' | 'number'>,
): number {
  return (
    stateRank(a.state) - stateRank(b.state) ||
    tierDifference(b.tier, a.tier) ||
    compareText(a.dueOn, b.dueOn) ||
    compareText(a.number, b.number)
  )
}

function stateRank(state: DueState): number {
  return DUE_STATES.findIndex(({ code }) => code === state)
}

function tierDifference(a: Tier | null, b: Tier | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1)
  return compareTiers(a, b)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
