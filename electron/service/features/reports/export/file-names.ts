import type { Report } from '#shared/features/reports/report.ts'
import type { Day } from '#shared/kernel/day.ts'

export interface ReportFileNames {
  readonly document: string
  readonly pdf: string
  readonly statistics: string
  readonly funding: string
  readonly zip: string
}

/** What Windows refuses in a name, and characters nobody sees. */
const FORBIDDEN = /[\\/:*?"<>|\s\p{C}]/gu
const LONGEST_SITE = 30

/** File names of a report (domain §3.6): no child’s name, 80 characters at most, versions side by side. */
export function reportFileNames(
  siteShortName: string,
  report: Pick<Report, 'label' | 'version'>,
  madeOn: Day,
): ReportFileNames {
  const site = shortened(siteShortName.replaceAll(FORBIDDEN, ''))
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

/** Cut between characters: half of a rare one (𠮷) is not a name. */
function shortened(name: string): string {
  let cut = ''
  for (const character of name) {
    if (cut.length + character.length > LONGEST_SITE) break
    cut += character
  }
  return cut
}
