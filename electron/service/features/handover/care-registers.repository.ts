import { z } from 'zod'
import { closureReasonSchema, lineResultSchema } from '#shared/features/plans/closure.ts'
import { frequencySchema } from '#shared/features/plans/frequency.ts'
import { methodSchema, modeSchema } from '#shared/features/plans/service-note.ts'
import { tierSchema } from '#shared/features/assessments/tier.ts'
import { serviceKindCodeSchema } from '#shared/kernel/codes/service-kinds.ts'
import { query } from '#service/platform/database/query.ts'

// Plans of care and services as lists, for whoever goes on with the work; they decide nothing.
const text = z.string()
const maybe = z.string().nullable()
const child = { number: text, name: text } as const

export const PLANS = query(
  `SELECT child.number, child.name, assessment.tier, assessment.assessed_on AS assessedOn,
     plan.starts_on AS startsOn, plan.ends_on AS endsOn, plan.lead, plan.summary,
     author.display_name AS author
   FROM plan JOIN child ON child.id = plan.child_id
   JOIN assessment ON assessment.id = plan.assessment_id
   JOIN account AS author ON author.id = plan.author_id
   ORDER BY child.number, plan.id`,
  z.object({
    ...child,
    tier: tierSchema.nullable(),
    assessedOn: text,
    startsOn: text,
    endsOn: text,
    lead: text,
    summary: text,
    author: text,
  }),
)
export const PLAN_LINES = query(
  `SELECT child.number, child.name, line.kind, line.goal, line.indicator, line.frequency,
     line.times, line.responsible, line.starts_on AS startsOn, line.ends_on AS endsOn, line.result,
     line.result_note AS resultNote
   FROM plan_line AS line JOIN plan ON plan.id = line.plan_id
   JOIN child ON child.id = plan.child_id ORDER BY child.number, plan.id, line.position`,
  z.object({
    ...child,
    kind: serviceKindCodeSchema,
    goal: text,
    indicator: text,
    frequency: frequencySchema,
    times: z.int(),
    responsible: text,
    startsOn: text,
    endsOn: text,
    result: lineResultSchema.nullable(),
    resultNote: text,
  }),
)
export const PLAN_REQUESTS = query(
  `SELECT child.number, child.name, request.kind, request.submitted_at AS submittedAt,
     submitter.display_name AS submittedBy, request.closure_reason AS closureReason,
     request.evaluation, request.decision, request.comment, request.decided_on AS decidedOn,
     decider.display_name AS decidedBy, request.reopened_on AS reopenedOn,
     request.reopen_reason AS reopenReason
   FROM plan_request AS request JOIN plan ON plan.id = request.plan_id
   JOIN child ON child.id = plan.child_id
   JOIN account AS submitter ON submitter.id = request.submitted_by
   LEFT JOIN account AS decider ON decider.id = request.decided_by
   ORDER BY child.number, request.id`,
  z.object({
    ...child,
    kind: z.enum(['plan', 'closure']),
    submittedAt: text,
    submittedBy: text,
    closureReason: closureReasonSchema.nullable(),
    evaluation: text,
    decision: z.enum(['approved', 'returned']).nullable(),
    comment: text,
    decidedOn: maybe,
    decidedBy: maybe,
    reopenedOn: maybe,
    reopenReason: text,
  }),
)
export const PLAN_TASKS = query(
  `SELECT child.number, child.name, line.kind, line.goal, line.responsible,
     task.period_starts_on AS startsOn, task.period_ends_on AS endsOn, task.due_on AS dueOn,
     note.served_on AS doneOn, task.cancelled_on AS cancelledOn, task.cancel_reason AS cancelReason
   FROM plan_task AS task JOIN plan_line AS line ON line.id = task.line_id
   JOIN plan ON plan.id = line.plan_id JOIN child ON child.id = plan.child_id
   LEFT JOIN service_note AS note ON note.id = task.note_id
   ORDER BY child.number, task.due_on, task.id`,
  z.object({
    ...child,
    kind: serviceKindCodeSchema,
    goal: text,
    responsible: text,
    startsOn: text,
    endsOn: text,
    dueOn: text,
    doneOn: maybe,
    cancelledOn: maybe,
    cancelReason: text,
  }),
)
export const REFERRALS = query(
  `SELECT child.number, child.name, referral.referred_on AS referredOn,
     referral.referred_to AS referredTo, referral.purpose, referral.consent_on AS consentOn,
     referral.consent_by AS consentBy, referral.replied_on AS repliedOn, referral.reply,
     referral.outcome
   FROM plan_referral AS referral JOIN plan ON plan.id = referral.plan_id
   JOIN child ON child.id = plan.child_id ORDER BY child.number, referral.id`,
  z.object({
    ...child,
    referredOn: text,
    referredTo: text,
    purpose: text,
    consentOn: text,
    consentBy: text,
    repliedOn: maybe,
    reply: text,
    outcome: text,
  }),
)
export const SERVICE_NOTES = query(
  `SELECT child.number, child.name, note.served_on AS servedOn, note.method, note.mode,
     note.served_by AS servedBy, note.minutes, note.kinds, note.content,
     note.next_step AS nextStep, note.is_attempt AS isAttempt,
     note.restricted_class IS NOT NULL AS isRestricted, note.recorded_by AS recordedBy,
     (SELECT group_concat(text, char(10)) FROM service_note_addendum WHERE note_id = note.id)
       AS addenda
   FROM service_note AS note JOIN child ON child.id = note.child_id
   ORDER BY child.number, note.served_on, note.id`,
  z.object({
    ...child,
    servedOn: text,
    method: methodSchema,
    mode: modeSchema,
    servedBy: text,
    minutes: z.int(),
    kinds: text,
    content: text,
    nextStep: text,
    isAttempt: z.boolean(),
    isRestricted: z.boolean(),
    recordedBy: z.int(),
    addenda: maybe,
  }),
)
