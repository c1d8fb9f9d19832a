import type { DayRange } from '#shared/kernel/period.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { findLatest } from './reports.repository.ts'

export { readForExport, reportEntries, type MadeReport } from './export/report-entries.ts'

/** Whether a period has been counted at least once. */
export function hasReport(db: Reads, period: DayRange): boolean {
  return findLatest(db, period) !== undefined
}
