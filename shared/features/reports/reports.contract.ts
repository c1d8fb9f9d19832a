import { z } from 'zod'
import { command, query, task } from '#shared/contract/route.ts'
import { CARE_READERS, CARE_STAFF, MANAGER_ONLY } from '#shared/contract/roles.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { periodKindSchema } from '#shared/kernel/period.ts'
import { chapterCodeSchema, chapterTextSchema } from './chapters.ts'
import { evidenceSchema, reportIdSchema, reportSchema, reportSummarySchema } from './report.ts'

/** There is nothing to report of the time before, and every period needs a day before it. */
const FIRST_REPORTED_DAY = '2000-01-01'
const reportedDaySchema = daySchema.refine((day) => day >= FIRST_REPORTED_DAY, {
  error: '报告期不能早于 2000 年',
})

/** Any day of the period that is meant, and the period's kind. */
const periodInput = z.strictObject({ kind: periodKindSchema, day: reportedDaySchema })

export const reports = {
  'reports.list': query({
    summary: 'All reports made so far, newest first.',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.array(reportSummarySchema),
  }),
  'reports.get': query({
    summary: 'One report with its tables and cross-checks, as it was counted.',
    access: CARE_READERS,
    input: z.strictObject({ id: reportIdSchema }),
    output: reportSchema,
  }),
  'reports.rows': query({
    summary: 'The rows behind one figure of a report.',
    access: CARE_READERS,
    logged: 'read',
    input: z.strictObject({ id: reportIdSchema, figure: z.string() }),
    output: evidenceSchema,
  }),
  'reports.make': command({
    summary:
      'Count a period and keep the figures; a new version only when a figure differs from the last.',
    access: CARE_STAFF,
    input: periodInput,
    output: reportSummarySchema,
    touches: ['reports'],
  }),
  'reports.texts': query({
    summary: 'What people wrote into the chapters of a period’s report.',
    access: CARE_READERS,
    input: periodInput,
    output: z.array(chapterTextSchema),
  }),
  'reports.writeText': command({
    summary: 'Write one chapter’s own words; they stay when the figures are counted again.',
    access: CARE_STAFF,
    input: z.strictObject({
      kind: periodKindSchema,
      day: reportedDaySchema,
      chapter: chapterCodeSchema,
      body: chapterTextSchema.shape.body,
    }),
    output: chapterTextSchema,
    touches: ['reports'],
  }),
  'reports.export': task({
    summary: 'Write the report’s files (.docx, .xlsx, .pdf) and one zip into a folder.',
    access: MANAGER_ONLY,
    logged: 'export',
    input: z.strictObject({ id: reportIdSchema, folder: z.string().min(1, '请选择文件夹') }),
    output: z.object({
      folder: z.string(),
      files: z.array(z.string()),
      /** Why a file is missing, for example no PDF without a browser engine. */
      missing: z.array(z.enum(['pdf'])),
    }),
    paths: ['folder'],
  }),
} as const
