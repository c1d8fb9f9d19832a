import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { sexSchema } from '#shared/features/children/child-codes.ts'
import { childCategoryCodeSchema } from '#shared/kernel/codes/child-categories.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { gradeCodeSchema } from '#shared/kernel/grade.ts'
import { columnTargetSchema } from './column-target.ts'
import { rowChoiceSchema } from './row-choice.ts'
import { rosterProblemSchema, rosterVerdictSchema } from './roster-problem.ts'

/** How many rows have each verdict. */
export const verdictCountsSchema = z.object({
  added: z.int(),
  addedWithProblems: z.int(),
  updated: z.int(),
  /** Only before an import: a person has to choose. */
  undecided: z.int(),
  duplicate: z.int(),
  refused: z.int(),
})
export type VerdictCounts = z.infer<typeof verdictCountsSchema>

/** A field an update would change; texts as the screen shows them. */
export const fieldChangeSchema = z.object({ field: z.string(), from: z.string(), to: z.string() })
export type FieldChange = z.infer<typeof fieldChangeSchema>

/** What every column of a layout is taken for; `fingerprint` tells layouts apart by their headings. */
export const layoutSchema = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  targets: z.array(columnTargetSchema).max(500),
})
export type Layout = z.infer<typeof layoutSchema>

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
  /** What may be done about a child that seems to be known; empty for all others. */
  options: z.array(rowChoiceSchema),
  /** Chosen unless a person says otherwise; null where a person has to. */
  choice: rowChoiceSchema.nullable(),
  /** What the choice to update would change; empty cells change nothing. */
  changes: z.array(fieldChangeSchema),
})
export type PreviewRow = z.infer<typeof previewRowSchema>

export const rosterPreviewSchema = z.object({
  fileName: z.string(),
  sha256: z.string(),
  /** Fingerprint of everything below: an import that would do anything else is refused. */
  previewed: z.string(),
  /** The day children without a date of their own are registered on. */
  registeredOn: daySchema,
  sheets: z.array(
    z.object({
      name: z.string(),
      /** The first row of the column headings, as the spreadsheet program numbers it. */
      headerRow: z.int(),
      fingerprint: z.string(),
      /** Where the mapping comes from: found by the program, of last time, or chosen just now. */
      mapping: z.enum(['found', 'remembered', 'chosen']),
      columns: z.array(
        z.object({
          heading: z.string(),
          target: columnTargetSchema,
          /** What the program takes it for by itself. */
          found: columnTargetSchema,
        }),
      ),
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
  /** Null unless it was undone. */
  undone: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
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
  /** What an undoing made of it. */
  undoneAs: z.enum(['removed', 'restored', 'kept']).nullable(),
  problems: z.array(rosterProblemSchema),
})
export type ImportRow = z.infer<typeof importRowSchema>
