import { z } from 'zod'
import { CARE_READERS, CARE_STAFF } from '#shared/contract/roles.ts'
import { command, query } from '#shared/contract/route.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import {
  collectorDraftSchema,
  collectorIdSchema,
  collectorReasonSchema,
  collectorsFileSchema,
} from './collector.ts'

const TOUCHES = ['collectors', 'tutoring', 'enrolments', 'programmes'] as const

export const collectors = {
  'collectors.ofChild': query({
    summary: 'Who may and who must not collect a child, and who may be chosen for it.',
    access: CARE_READERS,
    logged: 'read',
    input: z.strictObject({ childId: childIdSchema }),
    output: collectorsFileSchema,
  }),
  'collectors.add': command({
    summary: 'Allow or forbid somebody to collect a child, and its siblings where ticked.',
    access: CARE_STAFF,
    input: z.strictObject({
      childId: childIdSchema,
      collector: collectorDraftSchema,
      /** Siblings of the same family for whom the same holds. */
      siblingIds: z.array(childIdSchema).max(20),
    }),
    output: collectorsFileSchema,
    touches: TOUCHES,
  }),
  'collectors.end': command({
    summary: 'From a day on it no longer holds; the entry stays on file.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: collectorIdSchema,
      /** The first day on which it no longer holds. */
      endedOn: daySchema,
      reason: collectorReasonSchema,
    }),
    output: collectorsFileSchema,
    touches: TOUCHES,
  }),
  'collectors.correct': command({
    summary: 'Correct an entry that was recorded wrong; the log keeps the old one.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: collectorIdSchema,
      collector: collectorDraftSchema,
      reason: collectorReasonSchema,
    }),
    output: collectorsFileSchema,
    touches: TOUCHES,
  }),
} as const
