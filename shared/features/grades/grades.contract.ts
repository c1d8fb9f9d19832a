import { z } from 'zod'
import { CARE_READERS, CARE_STAFF } from '#shared/contract/roles.ts'
import { command, query } from '#shared/contract/route.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import {
  advanceRowSchema,
  gradeAdvanceIdSchema,
  gradeAdvanceSchema,
  previewRowSchema,
} from './grade-advance.ts'

const TOUCHES = ['grades', 'families', 'children', 'tutoring', 'workbench'] as const
const yearSchema = z.int().min(2000, '学年有误').max(2100, '学年有误')

export const grades = {
  'grades.preview': query({
    summary: 'Every child with its grade today and the one it would have from 1 September.',
    access: CARE_READERS,
    input: z.strictObject({
      /** The year in which the school year begins; null for the one in mind today. */
      year: yearSchema.nullable(),
    }),
    output: z.object({
      year: z.int(),
      /** 1 September. */
      startsOn: daySchema,
      /** False before that day, and for a school year that is over. */
      mayAdvance: z.boolean(),
      rows: z.array(previewRowSchema),
    }),
  }),
  'grades.advance': command({
    summary: 'Put children into their next grade from 1 September, all in one.',
    access: CARE_STAFF,
    input: z.strictObject({
      year: yearSchema,
      rows: z
        .array(advanceRowSchema)
        .min(1, '请至少勾选一名儿童')
        .max(5000, '一次最多 5000 人')
        .refine(
          (rows) => new Set(rows.map(({ childId }) => childId)).size === rows.length,
          '同一名儿童出现了两次',
        ),
    }),
    output: gradeAdvanceSchema,
    touches: TOUCHES,
  }),
  'grades.list': query({
    summary: 'The advances made, the latest first, and what stands in the way of undoing one.',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.array(gradeAdvanceSchema),
  }),
  'grades.undo': command({
    summary: 'Take an advance back; every child has its former grade again, or none has.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: gradeAdvanceIdSchema,
      reason: plainTextSchema.trim().min(1, '请写明撤销的原因').max(60, '原因最多 60 个字'),
    }),
    output: gradeAdvanceSchema,
    touches: TOUCHES,
  }),
} as const
