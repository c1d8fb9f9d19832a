import { z } from 'zod'
import { query, task } from '#shared/contract/route.ts'
import { CARE_READERS, CARE_STAFF } from '#shared/contract/roles.ts'
import { daySchema } from '#shared/kernel/day.ts'
import {
  importBatchIdSchema,
  importBatchSchema,
  importRowSchema,
  rosterPreviewSchema,
} from './roster-import.ts'

export const imports = {
  'imports.preview': task({
    summary: 'Read a roster (.xlsx, .xls, .csv) and say what becomes of every row; saves nothing.',
    access: CARE_STAFF,
    input: z.strictObject({
      path: z.string().min(1),
      /** Day of registration for rows without one of their own; today when left out. */
      registeredOn: daySchema.optional(),
    }),
    output: rosterPreviewSchema,
    paths: ['path'],
  }),
  'imports.run': task({
    summary: 'Add the good rows of a previewed roster, all or none.',
    access: CARE_STAFF,
    input: z.strictObject({
      path: z.string().min(1),
      /** Of the file as it was previewed. */
      sha256: z.string().length(64),
      registeredOn: daySchema.optional(),
    }),
    output: importBatchSchema,
    paths: ['path'],
    touches: ['imports', 'children', 'workbench'],
  }),
  'imports.list': query({
    summary: 'Past imports, the newest first.',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.array(importBatchSchema),
  }),
  'imports.rows': query({
    summary: 'What became of every row of a past import.',
    access: CARE_READERS,
    logged: 'read',
    input: z.strictObject({ id: importBatchIdSchema }),
    output: z.array(importRowSchema),
  }),
} as const
