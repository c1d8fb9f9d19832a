import type { Report } from '#shared/features/reports/report.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface ReportFileNames {
  readonly document: string
  readonly pdf: string
  readonly statistics: string
  readonly funding: string
  readonly zip: string
}

const FORBIDDEN = /[\\/:*?"<>|\s]/gu

/** File names of a report (domain §3.6): no child’s name, 80 characters at most, versions side by side. */
export function reportFileNames(
  siteShortName: string,
  report: Pick<Report, 'label' | 'version'>,
  madeOn: Day,
): ReportFileNames {
  const site = siteShortName.replaceAll(FORBIDDEN, '').slice(0, 30)
  const end = `${madeOn.replaceAll('-', '')}_V${report.version}`
  const named = (what: string, extension: string) =>
    `${site}_${report.label}${what}_${end}.${extension}`
  return {
    document: named('工作报告', 'docx'),
    pdf: named('工作报告', 'pdf'),
    statistics: named('统计表', 'xlsx'),
    funding: named('资金使用情况表', 'xlsx'),
    zip: named('季报材料', 'zip'),
  }
}
