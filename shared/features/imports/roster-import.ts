import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { sexSchema } from '#shared/features/children/child-codes.ts'
import { childCategoryCodeSchema } from '#shared/kernel/codes/child-categories.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { gradeCodeSchema } from '#shared/kernel/grade.ts'
import { rosterFieldSchema } from './roster-field.ts'
import { rosterProblemSchema, rosterVerdictSchema } from './roster-problem.ts'

/** How many rows have each verdict. */
export const verdictCountsSchema = z.object({
  added: z.int(),
  addedWithProblems: z.int(),
  duplicate: z.int(),
  refused: z.int(),
})
export type VerdictCounts = z.infer<typeof verdictCountsSchema>

/** A row of the file as it was understood; nothing of it is saved yet. */
export const previewRowSchema = z.object({
  id: z.int(),
  sheet: z.string(),
  /** As the spreadsheet program numbers it. */
  rowNumber: z.int(),
  verdict: rosterVerdictSchema,
  name: z.string(),
  sex: sexSchema.nullable(),
  bornOn: daySchema.nullable(),
  maskedIdNumber: z.string().nullable(),
  village: z.string(),
  school: z.string(),
  grade: gradeCodeSchema.nullable(),
  guardianName: z.string(),
  guardianPhone: z.string(),
  categories: z.array(childCategoryCodeSchema),
  problems: z.array(rosterProblemSchema),
})
export type PreviewRow = z.infer<typeof previewRowSchema>

export const rosterPreviewSchema = z.object({
  fileName: z.string(),
  sha256: z.string(),
  /** The day children without a date of their own are registered on. */
  registeredOn: daySchema,
  sheets: z.array(
    z.object({
      name: z.string(),
      /** The first row of the column headings, as the spreadsheet program numbers it. */
      headerRow: z.int(),
      columns: z.array(z.object({ heading: z.string(), field: rosterFieldSchema.nullable() })),
    }),
  ),
  /** Sheets that are hidden, or hold no roster. */
  skippedSheets: z.array(z.string()),
  rows: z.array(previewRowSchema),
  counts: verdictCountsSchema,
  /** Children that would be added, by the categories read for them. */
  populations: z.object({ leftBehind: z.int(), inDifficulty: z.int(), both: z.int() }),
})
export type RosterPreview = z.infer<typeof rosterPreviewSchema>

export const importBatchIdSchema = z.int().positive().brand<'ImportBatchId'>()
export type ImportBatchId = z.infer<typeof importBatchIdSchema>

/** One import that was carried out. */
export const importBatchSchema = z.object({
  id: importBatchIdSchema,
  fileName: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
  counts: verdictCountsSchema,
})
export type ImportBatch = z.infer<typeof importBatchSchema>

/** What became of one row of a past import. */
export const importRowSchema = z.object({
  id: z.int(),
  sheet: z.string(),
  rowNumber: z.int(),
  name: z.string(),
  verdict: rosterVerdictSchema,
  childId: childIdSchema.nullable(),
  childNumber: z.string().nullable(),
  problems: z.array(rosterProblemSchema),
})
export type ImportRow = z.infer<typeof importRowSchema>
