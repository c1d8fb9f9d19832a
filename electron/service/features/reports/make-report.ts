import type { ParsedInput } from '#shared/contract/index.ts'
import type { ReportSummary } from '#shared/features/reports/report.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { periodContaining } from '#shared/kernel/period.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { countReport, RULE_VERSION } from './count-report.ts'
import { toSummary } from './read-report.ts'
import { findLatest, insertEvidence, insertReport } from './reports.repository.ts'

/**
 * Counts a period and keeps the figures with the rows behind them. When nothing differs from the
 * last version, that version stands (domain §0.8: a corrected report gets a number of its own).
 * Throws REPORT_PERIOD_NOT_STARTED.
 */
export function makeReport(
  context: CommandContext,
  { kind, day }: ParsedInput<'reports.make'>,
): ReportSummary {
  const { db, today, now, account } = context
  const period = periodContaining(kind, day)
  if (period.startsOn > today) throw new AppError('REPORT_PERIOD_NOT_STARTED')
  const latest = findLatest(db, period)
  const counted = countReport(db, period, today)
  if (latest?.sha256 === counted.sha256) return toSummary(latest)
  const row = {
    periodKind: kind,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    version: (latest?.version ?? 0) + 1,
    madeAt: now,
    sha256: counted.sha256,
  }
  const id = insertReport(db, {
    ...row,
    madeBy: account.id,
    ruleVersion: RULE_VERSION,
    content: JSON.stringify({ tables: counted.tables, checks: counted.checks }),
  })
  for (const { figure, subject, ids } of counted.evidence) {
    insertEvidence(db, { reportId: id, figure, subject, rowIds: JSON.stringify(ids) })
  }
  context.about('report', id)
  return toSummary({ ...row, id, madeBy: account.displayName })
}
