import { z } from 'zod'
import { CARE_READERS, CARE_STAFF } from '#shared/contract/roles.ts'
import { query, task } from '#shared/contract/route.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { eventKindSchema, shownEventSchema } from './child-event.ts'
import { missingSchema } from './missing.ts'
import { printOrderSchema } from './print-order.ts'

export const dossiers = {
  'dossiers.missing': query({
    summary: 'What is missing of every file of the register, and how much is filled in.',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.array(missingSchema.extend({ id: childIdSchema })),
  }),
  'dossiers.missingOfChild': query({
    summary: 'What is missing of the file of one child.',
    access: CARE_READERS,
    input: z.strictObject({ childId: childIdSchema }),
    output: missingSchema,
  }),
  'dossiers.timeline': query({
    summary:
      'Everything that happened to one child, the newest first, as far as the reader may see.',
    access: CARE_READERS,
    logged: 'read',
    input: z.strictObject({
      childId: childIdSchema,
      /** Only these; all where there are none. */
      kinds: z.array(eventKindSchema),
      count: z.int().min(1).max(20_000),
    }),
    output: z.object({
      entries: z.array(shownEventSchema),
      /** Entries of these kinds. */
      total: z.int(),
      /** Entries of every kind. */
      counts: z.array(z.object({ kind: eventKindSchema, count: z.int() })),
    }),
  }),
  'dossiers.print': task({
    summary:
      'One page for each of these children (一人一档) as they were on a day, as PDF and Word.',
    access: CARE_STAFF,
    logged: 'export',
    input: printOrderSchema,
    output: z.object({ folder: z.string(), files: z.array(z.string()) }),
    paths: ['folder'],
  }),
} as const
