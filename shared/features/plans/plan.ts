import { z } from 'zod'
import { tierSchema } from '#shared/features/assessments/tier.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { serviceKindCodeSchema } from '#shared/kernel/codes/service-kinds.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { closureReasonSchema, lineResultSchema } from './closure.ts'
import { frequencySchema, mostTimesOf } from './frequency.ts'
import { planStatusSchema } from './plan-status.ts'
import { referralSchema } from './referral.ts'
import { serviceNoteSchema } from './service-note.ts'
import { taskStateSchema } from './task-state.ts'

export const planIdSchema = z.int().positive().brand<'PlanId'>()
export type PlanId = z.infer<typeof planIdSchema>
export const planLineIdSchema = z.int().positive().brand<'PlanLineId'>()
export type PlanLineId = z.infer<typeof planLineIdSchema>
export const planTaskIdSchema = z.int().positive().brand<'PlanTaskId'>()
export type PlanTaskId = z.infer<typeof planTaskIdSchema>

export const LINES_MOST = 20

const text = (label: string, longest: number) =>
  plainTextSchema.trim().max(longest, `${label}最多 ${longest} 个字`)

/** A person by name: a colleague chosen from the list, or anybody else. */
export const personNameSchema = text('姓名', 30)

/** One service of a plan as it is written; may be incomplete until the plan is submitted. */
export const planLineDraftSchema = z
  .strictObject({
    kind: serviceKindCodeSchema,
    goal: text('目标', 200),
    indicator: text('指标', 200),
    frequency: frequencySchema,
    times: z.int().min(1, '次数至少为 1').max(10, '次数最多为 10'),
    responsible: personNameSchema,
    startsOn: daySchema,
    endsOn: daySchema,
    /** The line of the former plan that goes on in this one. */
    carriedFrom: planLineIdSchema.nullable(),
  })
  .refine(({ frequency, times }) => times <= mostTimesOf(frequency), {
    path: ['times'],
    message: '次数超出这种频次的上限',
  })
export type PlanLineDraft = z.output<typeof planLineDraftSchema>

export const planDraftSchema = z.strictObject({
  startsOn: daySchema,
  endsOn: daySchema,
  /** Who answers for the plan. */
  lead: personNameSchema,
  summary: text('总体目标', 500),
  lines: z.array(planLineDraftSchema).max(LINES_MOST, `服务内容最多 ${LINES_MOST} 项`),
})
export type PlanDraft = z.output<typeof planDraftSchema>

/** What has been planned and done. */
export const progressSchema = z.object({
  done: z.int(),
  /** Tasks due by today that were not cancelled, those done early included. */
  due: z.int(),
  /** All tasks that were not cancelled. */
  planned: z.int(),
})
export type Progress = z.output<typeof progressSchema>

export const planChildSchema = z.object({
  id: childIdSchema,
  number: z.string(),
  name: z.string(),
  village: z.string(),
})

/** A task as the lists show it. */
export const planTaskSchema = z.object({
  id: planTaskIdSchema,
  lineId: planLineIdSchema,
  planId: planIdSchema,
  childId: childIdSchema,
  kind: serviceKindCodeSchema,
  goal: z.string(),
  responsible: z.string(),
  frequency: frequencySchema,
  periodStartsOn: daySchema,
  periodEndsOn: daySchema,
  dueOn: daySchema,
  state: taskStateSchema,
  noteId: z.int().nullable(),
  cancelReason: z.string(),
})
export type PlanTask = z.output<typeof planTaskSchema>

export const planLineSchema = z.object({
  ...planLineDraftSchema.shape,
  id: planLineIdSchema,
  result: lineResultSchema.nullable(),
  resultNote: z.string(),
  progress: progressSchema,
})
export type PlanLine = z.output<typeof planLineSchema>

/** A submission and what came of it; rows that are never taken back. */
export const planRequestSchema = z.object({
  id: z.int(),
  kind: z.enum(['plan', 'closure']),
  submittedAt: z.string(),
  submittedByName: z.string(),
  closureReason: closureReasonSchema.nullable(),
  evaluation: z.string(),
  decision: z.enum(['approved', 'returned']).nullable(),
  comment: z.string(),
  decidedOn: daySchema.nullable(),
  decidedByName: z.string().nullable(),
  /** 本人批准: decided by the one who had submitted it, the only manager of the office. */
  isOwn: z.boolean(),
  reopenedOn: daySchema.nullable(),
  reopenedByName: z.string().nullable(),
  reopenReason: z.string(),
})
export type PlanRequest = z.output<typeof planRequestSchema>

/** A plan as a line of a list. */
export const planItemSchema = z.object({
  id: planIdSchema,
  child: planChildSchema,
  status: planStatusSchema,
  /** Of the assessment it was made from. */
  tier: tierSchema,
  startsOn: daySchema,
  endsOn: daySchema,
  lead: z.string(),
  progress: progressSchema,
  nextTask: z.object({ dueOn: daySchema, kind: serviceKindCodeSchema }).nullable(),
})
export type PlanItem = z.output<typeof planItemSchema>

/** A plan with everything that belongs to it. */
export const planSchema = planItemSchema.extend({
  summary: z.string(),
  authorName: z.string(),
  assessedOn: daySchema,
  needs: z.array(serviceKindCodeSchema),
  formerId: planIdSchema.nullable(),
  lines: z.array(planLineSchema),
  tasks: z.array(planTaskSchema),
  requests: z.array(planRequestSchema),
  referrals: z.array(referralSchema),
  /** Notes of the child within the time of the plan, the newest first. */
  notes: z.array(serviceNoteSchema),
  /** Services given after it was closed: it may have to be opened again. */
  notesSinceClosure: z.int(),
  /** Whether the one who asks may decide what waits; `own` needs words. */
  mayDecide: z.enum(['no', 'yes', 'own']),
})
export type Plan = z.output<typeof planSchema>
