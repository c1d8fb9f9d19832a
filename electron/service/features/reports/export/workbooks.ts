import type { Report } from '#shared/features/reports/report.ts'
import type { ReportTable } from '#shared/features/reports/report-table.ts'
import type { Site } from '#shared/features/site/site.ts'
import { formatDayLong, type Day } from '#shared/kernel/day.ts'
import type { SheetSpec } from '#service/platform/documents/workbook-model.ts'
import { writeWorkbook } from '#service/platform/documents/workbook-writer.ts'
import { tableSpec } from './table-spec.ts'

/** 季度统计表: every table on a sheet of its own, with the signature line of official forms. */
export function writeStatistics(report: Report, site: Site, madeOn: Day): Promise<Uint8Array> {
  return write(report, report.tables, `${report.label}统计表`, site, madeOn)
}

/** 资金使用情况表: the funding tables alone. */
export function writeFunding(report: Report, site: Site, madeOn: Day): Promise<Uint8Array> {
  const tables = report.tables.filter((table) => table.number.startsWith('15'))
  return write(report, tables, `${report.label}资金使用情况表`, site, madeOn)
}

function write(
  report: Report,
  tables: readonly ReportTable[],
  name: string,
  site: Site,
  madeOn: Day,
): Promise<Uint8Array> {
  return writeWorkbook({
    name,
    author: site.agencyName,
    createdAt: new Date(report.madeAt),
    sheets: tables.map((table) => sheet(table, report, site, madeOn)),
  })
}

function sheet(table: ReportTable, report: Report, site: Site, madeOn: Day): SheetSpec {
  const isFunding = table.number.startsWith('15')
  return {
    name: `表${table.number} ${table.title}`,
    orientation: table.columns.length > 4 ? 'landscape' : 'portrait',
    title: `${report.label}${table.title}表`,
    above: {
      left: `填报单位：${site.agencyName}`,
      ...(isFunding ? { right: '单位：元' } : {}),
    },
    table: tableSpec(table),
    notes: [
      ...table.notes,
      ...(isFunding ? ['本表出自项目资金辅助台账。'] : []),
      `填报日期：${formatDayLong(madeOn)}　第 ${report.version} 版`,
    ],
    signatures: SIGNATURES,
    frozenColumns: 1,
  }
}

/** Footer of official forms (domain §3.3). */
export const SIGNATURES = [
  '填报单位（盖章）：',
  '单位负责人（签名）：',
  '复核人（签名）：',
  '填表人（签名）：',
] as const
