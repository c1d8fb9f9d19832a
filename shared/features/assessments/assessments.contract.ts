import { z } from 'zod'
import { CARE_READERS, CARE_STAFF, MANAGER_ONLY } from '#shared/contract/roles.ts'
import { command, query, task } from '#shared/contract/route.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import {
  assessmentDraftSchema,
  assessmentIdSchema,
  assessmentLineSchema,
  assessmentSchema,
} from './assessment.ts'
import { tierDecisionSchema, voidReasonSchema } from './decision.ts'
import { dueItemSchema, reassessmentRequestSchema, requestReasonSchema } from './due.ts'
import { emergencyReportDraftSchema, emergencyReportSchema } from './emergency-report.ts'
import { movementRowSchema } from './movements.ts'
import { tierSchema } from './tier.ts'

const TOUCHES = ['assessments', 'workbench'] as const
const idOnly = z.strictObject({ id: assessmentIdSchema })
const countersignSettingSchema = z.enum(['none', 'emergency', 'always'])

const childLineSchema = z.object({
  id: childIdSchema,
  number: z.string(),
  name: z.string(),
  village: z.string(),
})

export const assessments = {
  'assessments.due': query({
    summary: 'Children to be assessed, the most urgent first, and what waits for a countersign.',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.object({
      today: daySchema,
      memberCount: z.int(),
      items: z.array(dueItemSchema),
      waiting: z.array(
        z.object({
          id: assessmentIdSchema,
          child: childLineSchema,
          assessedOn: daySchema,
          formerTier: tierSchema.nullable(),
          tier: tierSchema,
          assessorName: z.string(),
          /** Whether the one who asks may sign it. */
          mayCountersign: z.boolean(),
        }),
      ),
    }),
  }),
  'assessments.tiers': query({
    summary: 'Every child of the register on a day with the tier that holds.',
    access: CARE_READERS,
    input: z.strictObject({ day: daySchema.optional() }),
    output: z.object({
      day: daySchema,
      children: z.array(
        childLineSchema.extend({
          tier: tierSchema.nullable(),
          assessedOn: daySchema.nullable(),
          nextDueOn: daySchema.nullable(),
        }),
      ),
    }),
  }),
  'assessments.movements': query({
    summary: 'Movement matrix of the tiers over a period, with the children behind every figure.',
    access: CARE_READERS,
    input: z.strictObject({ from: daySchema, to: daySchema }),
    output: z.object({
      from: daySchema,
      to: daySchema,
      rows: z.array(movementRowSchema),
      children: z.array(childLineSchema),
    }),
  }),
  'assessments.ofChild': query({
    summary: 'The tier of a child today, its periods and its assessments.',
    access: CARE_READERS,
    input: z.strictObject({ childId: childIdSchema }),
    output: z.object({
      tier: tierSchema.nullable(),
      since: daySchema.nullable(),
      nextDueOn: daySchema.nullable(),
      periods: z.array(
        z.object({ tier: tierSchema, startsOn: daySchema, endedOn: daySchema.nullable() }),
      ),
      assessments: z.array(assessmentLineSchema),
      requests: z.array(
        z.object({
          id: z.int(),
          reason: requestReasonSchema,
          happenedOn: daySchema,
          note: z.string(),
          isOpen: z.boolean(),
        }),
      ),
    }),
  }),
  'assessments.get': query({
    summary: 'One assessment, with the levels of the one before it.',
    access: CARE_STAFF,
    logged: 'read',
    input: idOnly,
    output: assessmentSchema.extend({
      /** The rules of the day on which it is confirmed. */
      rules: z.object({
        intervals: z.record(tierSchema, z.int()),
        countersign: countersignSettingSchema,
        formerTier: tierSchema.nullable(),
      }),
      isNewest: z.boolean(),
      mayCountersign: z.boolean(),
    }),
  }),
  'assessments.start': command({
    summary: 'Begin an assessment of a child, or go on with its draft.',
    access: CARE_STAFF,
    input: z.strictObject({ childId: childIdSchema }),
    output: z.object({ id: assessmentIdSchema }),
    touches: TOUCHES,
  }),
  'assessments.saveDraft': command({
    summary: 'Keep what has been written so far.',
    access: CARE_STAFF,
    input: z.strictObject({ id: assessmentIdSchema, draft: assessmentDraftSchema }),
    output: z.object({ id: assessmentIdSchema }),
    touches: ['assessments'],
  }),
  'assessments.discard': command({
    summary: 'Throw a draft away.',
    access: CARE_STAFF,
    input: idOnly,
    output: z.object({}),
    touches: TOUCHES,
  }),
  'assessments.confirm': command({
    summary: 'Decide the tier of a child and lock the assessment.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: assessmentIdSchema,
      draft: assessmentDraftSchema,
      decision: tierDecisionSchema,
    }),
    output: assessmentLineSchema,
    touches: TOUCHES,
  }),
  'assessments.countersign': command({
    summary: 'A manager who is not the assessor agrees; the tier holds from that day.',
    access: MANAGER_ONLY,
    input: idOnly,
    output: assessmentLineSchema,
    touches: TOUCHES,
  }),
  'assessments.void': command({
    summary: 'Declare the newest assessment of a child void; the tier before it holds again.',
    access: MANAGER_ONLY,
    input: z.strictObject({ id: assessmentIdSchema, reason: voidReasonSchema }),
    output: assessmentLineSchema,
    touches: TOUCHES,
  }),
  'assessments.requestReassessment': command({
    summary: 'Note an event after which a child is to be assessed at once.',
    access: CARE_STAFF,
    input: reassessmentRequestSchema,
    output: z.object({ id: z.int() }),
    touches: TOUCHES,
  }),
  'assessments.print': task({
    summary: 'Write the assessment form of a child as a PDF into a folder.',
    access: CARE_STAFF,
    logged: 'export',
    input: z.strictObject({ id: assessmentIdSchema, folder: z.string().min(1) }),
    output: z.object({ folder: z.string(), file: z.string() }),
    paths: ['folder'],
  }),
  'assessments.emergencyReport': query({
    summary: 'The mandatory report of an emergency; null while there is none (domain §2.5).',
    access: CARE_STAFF,
    logged: 'read',
    input: idOnly,
    output: z.object({ report: emergencyReportSchema.nullable() }),
  }),
  'assessments.saveEmergencyReport': command({
    summary: 'Write or complete the mandatory report of an emergency.',
    access: CARE_STAFF,
    input: z.strictObject({ id: assessmentIdSchema, report: emergencyReportDraftSchema }),
    output: z.object({ report: emergencyReportSchema }),
    touches: TOUCHES,
  }),
} as const
