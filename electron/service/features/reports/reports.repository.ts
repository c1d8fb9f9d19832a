import { z } from 'zod'
import { chapterTextSchema, type ChapterText } from '#shared/features/reports/chapters.ts'
import { reportIdSchema, type ReportId } from '#shared/features/reports/report.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import { periodKindSchema } from '#shared/kernel/period.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const SUMMARY = `
  report.id, report.period_kind AS periodKind, report.starts_on AS startsOn,
  report.ends_on AS endsOn, report.version, report.made_at AS madeAt,
  account.display_name AS madeBy, report.sha256 AS sha256`

const summaryRowSchema = z.object({
  id: reportIdSchema,
  periodKind: periodKindSchema,
  startsOn: daySchema,
  endsOn: daySchema,
  version: z.int(),
  madeAt: z.string(),
  madeBy: z.string(),
  sha256: z.string(),
})
export type ReportSummaryRow = z.output<typeof summaryRowSchema>

const FROM = 'FROM report JOIN account ON account.id = report.made_by'

const ALL = query(
  `SELECT ${SUMMARY} ${FROM} ORDER BY report.ends_on DESC, report.version DESC`,
  summaryRowSchema,
)

const LATEST = query(
  `SELECT ${SUMMARY} ${FROM}
   WHERE report.starts_on = @startsOn AND report.ends_on = @endsOn
   ORDER BY report.version DESC LIMIT 1`,
  summaryRowSchema,
)

const CONTENT = query(
  `SELECT ${SUMMARY}, report.rule_version AS ruleVersion, report.content ${FROM}
   WHERE report.id = @id`,
  summaryRowSchema.extend({ ruleVersion: z.string(), content: z.string() }),
)

const INSERT = statement(`
  INSERT INTO report (period_kind, starts_on, ends_on, version, made_at, made_by,
                      rule_version, content, sha256)
  VALUES (@periodKind, @startsOn, @endsOn, @version, @madeAt, @madeBy,
          @ruleVersion, @content, @sha256)
`)

const EVIDENCE = query(
  `SELECT subject, row_ids AS rowIds FROM report_evidence
   WHERE report_id = @reportId AND figure = @figure`,
  z.object({ subject: z.string(), rowIds: z.string() }),
)

const INSERT_EVIDENCE = statement(`
  INSERT INTO report_evidence (report_id, figure, subject, row_ids)
  VALUES (@reportId, @figure, @subject, @rowIds)
`)

const TEXTS = query(
  `SELECT chapter, body FROM report_text WHERE starts_on = @startsOn AND ends_on = @endsOn`,
  chapterTextSchema,
)

const WRITE_TEXT = statement(`
  INSERT INTO report_text (starts_on, ends_on, chapter, body)
  VALUES (@startsOn, @endsOn, @chapter, @body)
  ON CONFLICT (starts_on, ends_on, chapter) DO UPDATE SET body = excluded.body
`)

interface Range {
  readonly startsOn: Day
  readonly endsOn: Day
}

export function listReports(db: Reads): ReportSummaryRow[] {
  return db.all(ALL)
}

export function findLatest(db: Reads, { startsOn, endsOn }: Range): ReportSummaryRow | undefined {
  return db.find(LATEST, { startsOn, endsOn })
}

export function getContent(db: Reads, id: ReportId) {
  return db.get(CONTENT, { id })
}

export function insertReport(
  db: Writes,
  report: Omit<ReportSummaryRow, 'id' | 'madeBy'> & {
    readonly madeBy: number
    readonly ruleVersion: string
    readonly content: string
  },
): ReportId {
  return reportIdSchema.parse(db.run(INSERT, report).id)
}

export function findEvidence(db: Reads, reportId: ReportId, figure: string) {
  return db.find(EVIDENCE, { reportId, figure })
}

export function insertEvidence(
  db: Writes,
  evidence: {
    readonly reportId: ReportId
    readonly figure: string
    readonly subject: string
    readonly rowIds: string
  },
): void {
  db.run(INSERT_EVIDENCE, evidence)
}

export function listTexts(db: Reads, { startsOn, endsOn }: Range): ChapterText[] {
  return db.all(TEXTS, { startsOn, endsOn })
}

export function writeText(db: Writes, { startsOn, endsOn }: Range, text: ChapterText): void {
  db.run(WRITE_TEXT, { startsOn, endsOn, ...text })
}
