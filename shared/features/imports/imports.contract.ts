import { z } from 'zod'
import { command, query, task } from '#shared/contract/route.ts'
import { CARE_READERS, CARE_STAFF } from '#shared/contract/roles.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import {
  importBatchIdSchema,
  importBatchSchema,
  importRowSchema,
  layoutSchema,
  rosterPreviewSchema,
} from './roster-import.ts'
import { rowChoiceSchema } from './row-choice.ts'

const fileFields = {
  path: z.string().min(1),
  /** Day of registration for rows without one of their own; today when left out. */
  registeredOn: daySchema.optional(),
  /** Mappings changed by hand; layouts left out keep the remembered or the found one. */
  layouts: z.array(layoutSchema).max(50).optional(),
} as const

/** Of the file as it was previewed. */
const sha256Schema = z.string().length(64)

const reasonSchema = (what: string) =>
  plainTextSchema.trim().min(1, `请写明${what}`).max(60, `${what}最多 60 个字`)

export const undoReasonSchema = reasonSchema('撤销原因')
export const mendPurposeSchema = reasonSchema('用途')

export const imports = {
  'imports.preview': task({
    summary: 'Read a roster (.xlsx, .xls, .csv) and say what becomes of every row; saves nothing.',
    access: CARE_STAFF,
    input: z.strictObject(fileFields),
    output: rosterPreviewSchema,
    paths: ['path'],
  }),
  'imports.run': task({
    summary: 'Add and update the children of a previewed roster, all or none.',
    access: CARE_STAFF,
    input: z.strictObject({
      ...fileFields,
      sha256: sha256Schema,
      /** Of the preview: an import that would do anything else is refused. */
      previewed: z.string().length(64).optional(),
      /** For rows with options; the others keep the choice of the preview. */
      choices: z
        .array(z.strictObject({ row: z.int().positive(), choice: rowChoiceSchema }))
        .max(20_000)
        .optional(),
    }),
    output: importBatchSchema,
    paths: ['path'],
    touches: ['imports', 'children', 'workbench'],
  }),
  'imports.exportProblems': task({
    summary: 'The rows to be mended, with what is wrong in front, as a workbook to import again.',
    access: CARE_STAFF,
    logged: 'export',
    input: z.strictObject({
      ...fileFields,
      sha256: sha256Schema,
      folder: z.string().min(1, '请选择文件夹').max(1000),
      reason: mendPurposeSchema,
    }),
    output: z.object({ folder: z.string(), file: z.string(), rows: z.int() }),
    paths: ['path', 'folder'],
  }),
  'imports.undo': command({
    summary: 'Take a whole import back: added children go, updated ones get back what they had.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: importBatchIdSchema,
      reason: undoReasonSchema,
      /** Numbers of children that stay as they are because they were changed since. */
      keep: z.array(z.string().regex(/^[\d-]{1,20}$/)).max(20_000),
    }),
    output: importBatchSchema,
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
