import { z } from 'zod'
import { daySchema } from '#shared/kernel/day.ts'
import { periodKindSchema } from '#shared/kernel/period.ts'
import { reportCheckSchema, reportTableSchema } from './report-table.ts'

export const reportIdSchema = z.int().positive().brand<'ReportId'>()
export type ReportId = z.infer<typeof reportIdSchema>

export const reportSummarySchema = z.object({
  id: reportIdSchema,
  periodKind: periodKindSchema,
  startsOn: daySchema,
  endsOn: daySchema,
  /** 2026年第三季度 */
  label: z.string(),
  version: z.int(),
  madeAt: z.string(),
  madeBy: z.string(),
})
export type ReportSummary = z.infer<typeof reportSummarySchema>

/** A report as it was counted: figures that never change again, and their cross-checks. */
export const reportSchema = reportSummarySchema.extend({
  ruleVersion: z.string(),
  sha256: z.string(),
  tables: z.array(reportTableSchema),
  checks: z.array(reportCheckSchema),
})
export type Report = z.infer<typeof reportSchema>

/** Rows behind a figure, as a person reads them. */
export const evidenceSchema = z.object({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
})
export type Evidence = z.infer<typeof evidenceSchema>
