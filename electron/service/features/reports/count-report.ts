import { createHash } from 'node:crypto'
import type { ReportCheck, ReportTable } from '#shared/features/reports/report-table.ts'
import type { Day } from '#shared/kernel/day.ts'
import { projectYearContaining, type DayRange } from '#shared/kernel/period.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { checkTables } from './check-tables.ts'
import type { Counting } from './counting.ts'
import { buildFundingTables } from './tables/table-15-funding.ts'
import { buildCampsTable } from './tables/table-07-camps.ts'
import { buildClassesTable } from './tables/table-09-classes.ts'
import { buildChildrenTable } from './tables/table-02-children.ts'
import { buildLibraryTable } from './tables/table-12-library.ts'
import { buildRoomsTable } from './tables/table-01-rooms.ts'
import { buildTutoringTable } from './tables/table-08-tutoring.ts'
import type { FigureEvidence } from './table-builder.ts'

/** Changes when a rule of counting changes; kept with every report. */
export const RULE_VERSION = '2026.2'

export interface CountedReport {
  readonly tables: readonly ReportTable[]
  readonly checks: readonly ReportCheck[]
  readonly evidence: readonly FigureEvidence[]
  /** Over tables, evidence and rule version: equal figures have equal hashes. */
  readonly sha256: string
}

/** Counts every table of the report for a period from the records as they stand now. */
export function countReport(db: Reads, period: DayRange, today: Day): CountedReport {
  const site = getSite(db)
  const projectYear = projectYearContaining(site.projectYearStart, period.endsOn)
  const counting: Counting = {
    db,
    site,
    policy: policyOn(db, period.endsOn),
    period,
    today,
    yearToDate: { ...projectYear, endsOn: period.endsOn },
  }
  const built = [
    buildRoomsTable(counting),
    buildChildrenTable(counting),
    buildCampsTable(counting),
    buildTutoringTable(counting),
    buildClassesTable(counting),
    buildLibraryTable(counting),
    ...buildFundingTables(counting),
  ]
  const tables = built.map(({ table }) => table)
  const evidence = built.flatMap((table) => table.evidence)
  const sha256 = createHash('sha256')
    .update(JSON.stringify({ ruleVersion: RULE_VERSION, tables, evidence }))
    .digest('hex')
  return { tables, checks: checkTables(tables, counting.policy), evidence, sha256 }
}
