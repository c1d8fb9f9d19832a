import { z } from 'zod'
import { accountIdSchema } from '#shared/features/accounts/account.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { serviceKindCodeSchema } from '#shared/kernel/codes/service-kinds.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { DIMENSIONS, levelAnswersSchema, type LevelAnswers } from './dimensions.ts'
import {
  CONCERN_FLAGS,
  concernAnswersSchema,
  EMERGENCY_FLAGS,
  emergencyAnswersSchema,
  type ConcernAnswers,
  type EmergencyAnswers,
} from './flags.ts'
import { tierSchema } from './tier.ts'

export const assessmentIdSchema = z.int().positive().brand<'AssessmentId'>()
export type AssessmentId = z.infer<typeof assessmentIdSchema>

/** Where what is written comes from. */
export const SOURCES = [
  { code: 'home-visit', name: '入户走访' },
  { code: 'interview', name: '与儿童谈话' },
  { code: 'guardian', name: '与监护人谈话' },
  { code: 'school', name: '学校' },
  { code: 'village', name: '儿童主任' },
  { code: 'phone', name: '电话了解' },
  { code: 'papers', name: '查看材料' },
] as const
const sourceSchema = z.enum(SOURCES.map(({ code }) => code))
export type SourceCode = z.infer<typeof sourceSchema>

export function sourceName(code: SourceCode): string {
  return byCode(SOURCES, code).name
}

/** What is written down while a child is assessed; every part may be empty until it is confirmed. */
export const assessmentDraftSchema = z.strictObject({
  assessedOn: daySchema,
  participants: plainTextSchema.trim().max(100, '参与人最多 100 个字'),
  sources: z.array(sourceSchema),
  emergency: emergencyAnswersSchema,
  concerns: concernAnswersSchema,
  levels: levelAnswersSchema,
  needs: z.array(serviceKindCodeSchema),
})
export type AssessmentDraft = z.output<typeof assessmentDraftSchema>

/** A draft, one that was confirmed and is locked, or one that was declared void. */
export const assessmentStatusSchema = z.enum(['draft', 'confirmed', 'voided'])

/** What a person decided on the day of an assessment, and since when it holds. */
export const decisionSchema = z.object({
  proposedTier: tierSchema,
  tier: tierSchema,
  grounds: z.string(),
  nextDueOn: daySchema,
  /** First day on which the tier holds; null while it waits for the countersign. */
  effectiveOn: daySchema.nullable(),
  confirmedByName: z.string(),
  countersignedByName: z.string().nullable(),
})

const shown = {
  id: assessmentIdSchema,
  childId: childIdSchema,
  status: assessmentStatusSchema,
  assessorId: accountIdSchema,
  assessorName: z.string(),
  decision: decisionSchema.nullable(),
  voidReason: z.string().nullable(),
} as const

/** A line of a child’s history. */
export const assessmentLineSchema = z.object({ ...shown, assessedOn: daySchema })
export type AssessmentLine = z.output<typeof assessmentLineSchema>

/** One assessment, with the levels of the one before it. */
export const assessmentSchema = z.object({
  ...shown,
  draft: assessmentDraftSchema,
  child: z.object({
    name: z.string(),
    number: z.string(),
    bornOn: daySchema,
    village: z.string(),
    school: z.string(),
    guardianName: z.string(),
  }),
  previous: z
    .object({ assessedOn: daySchema, tier: tierSchema, levels: levelAnswersSchema })
    .nullable(),
  /** Whether a mandatory report stands with it; who may read it is asked when it is opened. */
  hasEmergencyReport: z.boolean(),
})
export type Assessment = z.output<typeof assessmentSchema>

/** Nothing asked and nothing chosen yet. */
export function emptyDraft(assessedOn: Day): AssessmentDraft {
  const unasked = { answer: null, grounds: '' }
  const entries = <Code extends string>(list: readonly { readonly code: Code }[]) =>
    list.map(({ code }) => code)
  return {
    assessedOn,
    participants: '',
    sources: [],
    emergency: fill(entries(EMERGENCY_FLAGS), unasked) satisfies EmergencyAnswers,
    concerns: fill(entries(CONCERN_FLAGS), unasked) satisfies ConcernAnswers,
    levels: fill(entries(DIMENSIONS), { level: null, remark: '' }) satisfies LevelAnswers,
    needs: [],
  }
}

function fill<Code extends string, Value>(
  codes: readonly Code[],
  value: Value,
): Record<Code, Value> {
  return Object.fromEntries(codes.map((code) => [code, value])) as Record<Code, Value>
}
