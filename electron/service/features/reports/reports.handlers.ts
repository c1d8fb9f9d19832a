import { periodContaining } from '#shared/kernel/period.ts'
import type { HandlersFor } from '#service/platform/context.ts'
import { exportReport } from './export/export-report.ts'
import { makeReport } from './make-report.ts'
import { readEvidence, readReport, toSummary } from './read-report.ts'
import { listReports, listTexts } from './reports.repository.ts'
import { writeChapterText } from './write-text.ts'

export const reportsHandlers: HandlersFor<'reports'> = {
  'reports.list': ({ db }) => listReports(db).map(toSummary),
  'reports.get': ({ db }, { id }) => readReport(db, id),
  'reports.rows': readEvidence,
  'reports.make': makeReport,
  'reports.texts': ({ db }, { kind, day }) => listTexts(db, periodContaining(kind, day)),
  'reports.writeText': writeChapterText,
  'reports.export': exportReport,
}
