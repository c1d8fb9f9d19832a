import { z } from 'zod'
import type { ParsedInput } from '#shared/contract/index.ts'
import {
  figureName,
  reportCheckSchema,
  reportTableSchema,
  type ReportTable,
} from '#shared/features/reports/report-table.ts'
import type { Evidence, Report, ReportId, ReportSummary } from '#shared/features/reports/report.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { labelOf } from '#shared/kernel/period.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { EVIDENCE_LISTS } from './evidence.repository.ts'
import { EVIDENCE_SUBJECTS } from './evidence-subject.ts'
import { findEvidence, getContent, type ReportSummaryRow } from './reports.repository.ts'

const contentSchema = z.object({
  tables: z.array(reportTableSchema),
  checks: z.array(reportCheckSchema),
})
const subjectSchema = z.enum(EVIDENCE_SUBJECTS)

export function toSummary({ sha256: _sha256, ...row }: ReportSummaryRow): ReportSummary {
  return { ...row, label: labelOf({ kind: row.periodKind, startsOn: row.startsOn }) }
}

/** A report as it was counted, with its cross-checks; throws NOT_FOUND. */
export function readReport(db: Reads, id: ReportId): Report {
  const { content, ruleVersion, ...row } = getContent(db, id)
  const { tables, checks } = contentSchema.parse(JSON.parse(content))
  return { ...toSummary(row), ruleVersion, sha256: row.sha256, tables, checks }
}

/** The records behind one figure; throws NOT_FOUND when the figure has none. */
export function readEvidence(
  context: QueryContext,
  { id, figure }: ParsedInput<'reports.rows'>,
): Evidence {
  const { db } = context
  const evidence = findEvidence(db, id, figure)
  if (evidence === undefined) throw new AppError('NOT_FOUND', { figure })
  context.about('report', id)
  const list = EVIDENCE_LISTS[subjectSchema.parse(evidence.subject)]
  return {
    title: titleOf(readReport(db, id).tables, figure),
    columns: [...list.columns],
    rows: list.read(db, evidence.rowIds).map((row) => [...row]),
  }
}

function titleOf(tables: readonly ReportTable[], figure: string): string {
  for (const table of tables) {
    for (const row of table.rows) {
      for (const column of table.columns) {
        if (figureName(table.id, row.key, column.key) === figure) {
          return `${table.title}：${row.label}（${column.label}）`
        }
      }
    }
  }
  return figure
}
