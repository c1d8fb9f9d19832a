import { z } from 'zod'
import { CARE_STAFF, MANAGER_ONLY } from '#shared/contract/roles.ts'
import { command, query } from '#shared/contract/route.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import {
  candidateSchema,
  comparisonSchema,
  dismissedPairSchema,
  dismissReasonSchema,
  mergeOrderSchema,
  standingMergeSchema,
  undoReasonSchema,
} from './duplicate.ts'

/** A merge moves records of nearly every kind. */
const TOUCHES_ALL = [
  'duplicates',
  'children',
  'families',
  'consents',
  'collectors',
  'dossiers',
  'imports',
  'camps',
  'tutoring',
  'library',
  'assessments',
  'plans',
  'attachments',
  'privacy',
  'reports',
  'workbench',
] as const
const pairShape = { leftId: childIdSchema, rightId: childIdSchema } as const
const none = z.strictObject({})

export const duplicates = {
  'duplicates.candidates': query({
    summary: 'Pairs of files that may be of the same child and are not yet decided.',
    access: CARE_STAFF,
    input: none,
    output: z.array(candidateSchema),
  }),
  'duplicates.count': query({
    summary: 'How many pairs are not yet decided.',
    access: CARE_STAFF,
    input: none,
    output: z.object({ count: z.int().nonnegative() }),
  }),
  'duplicates.dismissed': query({
    summary: 'Pairs found to be two children, the latest first.',
    access: CARE_STAFF,
    input: none,
    output: z.array(dismissedPairSchema),
  }),
  'duplicates.merged': query({
    summary: 'Merges that stand, the latest first.',
    access: CARE_STAFF,
    input: none,
    output: z.array(standingMergeSchema),
  }),
  'duplicates.compare': query({
    summary: 'Two files side by side, ID numbers masked.',
    access: CARE_STAFF,
    logged: 'read',
    input: z.strictObject(pairShape),
    output: comparisonSchema,
  }),
  'duplicates.dismiss': command({
    summary: 'Remember that two files are of two children.',
    access: CARE_STAFF,
    input: z.strictObject({ ...pairShape, reason: dismissReasonSchema }),
    output: z.object({ id: z.int().positive() }),
    touches: ['duplicates'],
  }),
  'duplicates.takeBack': command({
    summary: 'Ask the question about two files again.',
    access: CARE_STAFF,
    input: z.strictObject({ id: z.int().positive() }),
    output: z.object({}),
    touches: ['duplicates'],
  }),
  'duplicates.merge': command({
    summary: 'Make two files one; the other is closed and points to it.',
    access: MANAGER_ONLY,
    input: mergeOrderSchema,
    output: standingMergeSchema,
    touches: TOUCHES_ALL,
  }),
  'duplicates.undo': command({
    summary: 'Take a merge back: every row as it was before.',
    access: MANAGER_ONLY,
    input: z.strictObject({ id: z.int().positive(), reason: undoReasonSchema }),
    output: z.object({}),
    touches: TOUCHES_ALL,
  }),
} as const
