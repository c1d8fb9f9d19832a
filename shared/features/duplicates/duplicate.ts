import { z } from 'zod'
import { childIdSchema, childSchema } from '#shared/features/children/child.ts'
import { recordStateSchema } from '#shared/features/privacy/record-life.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { DUPLICATE_REASONS, STRENGTHS } from './find-duplicates.ts'
import {
  documentStateSchema,
  mergeFieldSchema,
  mergedFactSchema,
  sideSchema,
} from './merge-fields.ts'

const because = (missing: string) =>
  plainTextSchema.trim().min(1, missing).max(100, '原因最多 100 个字')

export const dismissReasonSchema = because('请写明为什么不是同一名儿童')
export const mergeReasonSchema = because('请写明合并的原因')
export const undoReasonSchema = because('请写明撤销合并的原因')

/** A file of the register as a line shows it; the ID number masked. */
export const duplicateFileSchema = childSchema
  .pick({
    id: true,
    number: true,
    name: true,
    sex: true,
    bornOn: true,
    village: true,
    guardianName: true,
    guardianPhone: true,
    registeredOn: true,
    leftOn: true,
  })
  .extend({ maskedIdNumber: z.string().nullable(), recordState: recordStateSchema })
export type DuplicateFile = z.infer<typeof duplicateFileSchema>

/** Two files that may be of one child, the older number on the left. */
export const candidateSchema = z.object({
  left: duplicateFileSchema,
  right: duplicateFileSchema,
  strength: z.enum(STRENGTHS.map(({ code }) => code)),
  reasons: z.array(z.enum(DUPLICATE_REASONS.map(({ code }) => code))),
})
export type Candidate = z.infer<typeof candidateSchema>

/** Two files of which somebody said that they are of two children. */
export const dismissedPairSchema = z.object({
  id: z.int().positive(),
  left: duplicateFileSchema,
  right: duplicateFileSchema,
  reason: z.string(),
  decidedAt: z.string(),
  decidedBy: z.string(),
})
export type DismissedPair = z.infer<typeof dismissedPairSchema>

/** A merge that stands. */
export const standingMergeSchema = z.object({
  id: z.int().positive(),
  survivorId: childIdSchema,
  survivorNumber: z.string(),
  survivorName: z.string(),
  loserNumber: z.string(),
  loserName: z.string(),
  reason: z.string(),
  mergedAt: z.string(),
  mergedBy: z.string(),
})
export type StandingMerge = z.infer<typeof standingMergeSchema>

/** A file laid beside another one. */
export const comparedFileSchema = childSchema.omit({ idNumber: true }).extend({
  maskedIdNumber: z.string().nullable(),
  documentState: documentStateSchema,
  recordState: recordStateSchema,
  /** Other children of the family, in words. */
  siblings: z.array(z.string()),
  familyId: z.int().positive().nullable(),
})
export type ComparedFile = z.infer<typeof comparedFileSchema>

export const comparedHistorySchema = z.object({
  fact: mergedFactSchema,
  /** One line for a period, the oldest first. */
  left: z.array(z.string()),
  right: z.array(z.string()),
  /** The same days, other facts: a side has to be chosen. */
  overlaps: z.boolean(),
})
export type ComparedHistory = z.infer<typeof comparedHistorySchema>

const movedSchema = z.object({ what: z.string(), count: z.int().positive() })

/** Everything needed to decide about two files. */
export const comparisonSchema = z.object({
  /** Changes when anything about one of the two changes. */
  stamp: z.string(),
  left: comparedFileSchema,
  right: comparedFileSchema,
  reasons: z.array(z.enum(DUPLICATE_REASONS.map(({ code }) => code))),
  histories: z.array(comparedHistorySchema),
  /** Records besides the file itself. */
  records: z.object({ left: z.array(movedSchema), right: z.array(movedSchema) }),
  /** What has to be settled before: records that cannot both belong to one child. */
  obstacles: z.array(z.string()),
})
export type Comparison = z.infer<typeof comparisonSchema>

export const mergeOrderSchema = z.strictObject({
  survivorId: childIdSchema,
  loserId: childIdSchema,
  stamp: z.string().regex(/^[0-9a-f]{64}$/u, '请重新打开核对'),
  fields: z.record(mergeFieldSchema, sideSchema),
  /** Only for facts that overlap. */
  periods: z.partialRecord(mergedFactSchema, sideSchema),
  /** Whose family is kept. */
  family: sideSchema,
  reason: mergeReasonSchema,
})
export type MergeOrder = z.output<typeof mergeOrderSchema>
