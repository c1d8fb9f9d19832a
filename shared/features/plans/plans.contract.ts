import { z } from 'zod'
import { CARE_READERS, CARE_STAFF, MANAGER_ONLY } from '#shared/contract/roles.ts'
import { command, query, task } from '#shared/contract/route.ts'
import { tierSchema } from '#shared/features/assessments/tier.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { closureReasonSchema, lineResultSchema } from './closure.ts'
import {
  planChildSchema,
  planDraftSchema,
  planIdSchema,
  planItemSchema,
  planLineDraftSchema,
  planLineIdSchema,
  planRequestSchema,
  planSchema,
  planTaskIdSchema,
  planTaskSchema,
} from './plan.ts'
import { referralDraftSchema, referralReplySchema } from './referral.ts'
import { serviceNoteDraftSchema, serviceNoteSchema } from './service-note.ts'

const TOUCHES = ['plans', 'workbench'] as const
const idOnly = z.strictObject({ id: planIdSchema })
const reasonSchema = plainTextSchema.trim().min(1, '请写明原因').max(200, '原因最多 200 个字')

export const plans = {
  'plans.tasks': query({
    summary: 'Open tasks that are overdue, due today or within a week, by tier and date.',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.object({
      today: daySchema,
      tasks: z.array(
        planTaskSchema.extend({ child: planChildSchema, tier: tierSchema.nullable() }),
      ),
    }),
  }),
  'plans.list': query({
    summary: 'Every plan with its status, the coverage, and the children without a plan (R12).',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.object({
      today: daySchema,
      rate: z.object({ numerator: z.int(), denominator: z.int() }),
      plans: z.array(planItemSchema),
      without: z.array(
        planChildSchema.extend({
          tier: tierSchema.nullable(),
          /** What stands in the way of a plan. */
          assessment: z.enum(['valid', 'expired', 'none']),
          /** A plan that is being written or waits. */
          unfinishedId: planIdSchema.nullable(),
        }),
      ),
    }),
  }),
  'plans.waiting': query({
    summary: 'Plans and closures that wait for a manager.',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.array(
      z.object({
        /** The plan’s. */
        id: planIdSchema,
        child: planChildSchema,
        tier: tierSchema,
        request: planRequestSchema,
        mayDecide: z.enum(['no', 'yes', 'own']),
      }),
    ),
  }),
  'plans.ofChild': query({
    summary: 'The plans of a child, its open tasks and the services it was given.',
    access: CARE_READERS,
    logged: 'read',
    input: z.strictObject({ childId: childIdSchema }),
    output: z.object({
      today: daySchema,
      assessment: z.enum(['valid', 'expired', 'none']),
      plans: z.array(planItemSchema),
      openTasks: z.array(planTaskSchema),
      notes: z.array(serviceNoteSchema),
    }),
  }),
  'plans.get': query({
    summary: 'One plan with its lines, tasks, decisions, referrals and services.',
    access: CARE_READERS,
    logged: 'read',
    input: idOnly,
    output: planSchema,
  }),
  'plans.staff': query({
    summary: 'Names of colleagues who may be responsible for a service.',
    access: CARE_STAFF,
    input: z.strictObject({}),
    output: z.array(z.string()),
  }),
  'plans.start': command({
    summary: 'Begin a plan from the assessment that holds, or go on with the one being written.',
    access: CARE_STAFF,
    input: z.strictObject({
      childId: childIdSchema,
      /** Takes over the lines of the former plan that were not met. */
      takeOver: z.boolean(),
    }),
    output: z.object({ id: planIdSchema }),
    touches: TOUCHES,
  }),
  'plans.saveDraft': command({
    summary: 'Keep what has been written so far.',
    access: CARE_STAFF,
    input: z.strictObject({ id: planIdSchema, draft: planDraftSchema }),
    output: z.object({ id: planIdSchema }),
    touches: ['plans'],
  }),
  'plans.discard': command({
    summary: 'Throw a draft away that was never submitted.',
    access: CARE_STAFF,
    input: idOnly,
    output: z.object({}),
    touches: TOUCHES,
  }),
  'plans.submit': command({
    summary: 'Put a plan before a manager.',
    access: CARE_STAFF,
    input: z.strictObject({ id: planIdSchema, draft: planDraftSchema }),
    output: z.object({ id: planIdSchema }),
    touches: TOUCHES,
  }),
  'plans.decide': command({
    summary: 'Approve or return what waits: a plan, or its closure.',
    access: MANAGER_ONLY,
    input: z.strictObject({
      id: planIdSchema,
      decision: z.enum(['approved', 'returned']),
      comment: plainTextSchema.trim().max(300, '意见最多 300 个字'),
    }),
    output: z.object({ id: planIdSchema }),
    touches: TOUCHES,
  }),
  'plans.reviseLine': command({
    summary: 'Change or add a line of a plan in force; tasks from today on are made anew.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: planIdSchema,
      /** Null adds a line. */
      lineId: planLineIdSchema.nullable(),
      line: planLineDraftSchema,
      reason: reasonSchema,
    }),
    output: z.object({ id: planIdSchema }),
    touches: TOUCHES,
  }),
  'plans.cancelTask': command({
    summary: 'Cancel one open task, with the reason.',
    access: CARE_STAFF,
    input: z.strictObject({ id: planTaskIdSchema, reason: reasonSchema }),
    output: z.object({ id: planTaskIdSchema }),
    touches: TOUCHES,
  }),
  'plans.addNote': command({
    summary: 'Record a service and close the tasks it has done.',
    access: CARE_STAFF,
    input: serviceNoteDraftSchema,
    output: z.object({
      id: z.int(),
      /** A closed plan that this service speaks for opening again. */
      reopenId: planIdSchema.nullable(),
    }),
    touches: TOUCHES,
  }),
  'plans.addAddendum': command({
    summary: 'Correct or complete a note; the note itself stays as it was.',
    access: CARE_STAFF,
    input: z.strictObject({
      noteId: z.int().positive(),
      text: plainTextSchema.trim().min(1, '请填写补充内容').max(1000, '补充内容最多 1000 个字'),
    }),
    output: z.object({ id: z.int() }),
    touches: ['plans'],
  }),
  'plans.requestClosure': command({
    summary: 'Evaluate a plan and ask a manager to close it.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: planIdSchema,
      reason: closureReasonSchema,
      evaluation: plainTextSchema
        .trim()
        .min(1, '请填写总体评估')
        .max(1000, '总体评估最多 1000 个字'),
      results: z.array(
        z.strictObject({
          lineId: planLineIdSchema,
          result: lineResultSchema,
          note: plainTextSchema.trim().max(200, '说明最多 200 个字'),
        }),
      ),
    }),
    output: z.object({ id: planIdSchema }),
    touches: TOUCHES,
  }),
  'plans.reopen': command({
    summary: 'Open a closed plan again, with the reason.',
    access: CARE_STAFF,
    input: z.strictObject({ id: planIdSchema, reason: reasonSchema, endsOn: daySchema }),
    output: z.object({ id: planIdSchema }),
    touches: TOUCHES,
  }),
  'plans.addReferral': command({
    summary: 'Record a referral to somebody outside, with the consent.',
    access: CARE_STAFF,
    input: z.strictObject({ id: planIdSchema, referral: referralDraftSchema }),
    output: z.object({ id: z.int() }),
    touches: ['plans'],
  }),
  'plans.answerReferral': command({
    summary: 'Record what came of a referral.',
    access: CARE_STAFF,
    input: z.strictObject({ id: z.int().positive(), reply: referralReplySchema }),
    output: z.object({ id: z.int() }),
    touches: ['plans'],
  }),
  'plans.print': task({
    summary: 'Write the individual plan of a child as a PDF into a folder.',
    access: CARE_STAFF,
    logged: 'export',
    input: z.strictObject({ id: planIdSchema, folder: z.string().min(1), reason: reasonSchema }),
    output: z.object({ folder: z.string(), file: z.string() }),
    paths: ['folder'],
  }),
} as const
