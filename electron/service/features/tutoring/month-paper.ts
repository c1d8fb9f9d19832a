import type { Site } from '#shared/features/site/site.ts'
import type { AttendanceTotals } from '#shared/features/tutoring/attendance.ts'
import {
  STATUS_SYMBOLS,
  SYMBOLS_TEXT,
  totalsByDay,
  totalsOfLine,
} from '#shared/features/tutoring/month-sheet.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { MonthSheet } from '#shared/features/tutoring/tutoring-views.ts'
import { dayOfMonthOf } from '#shared/kernel/day.ts'
import type { DocumentModel } from '#service/platform/documents/document-model.ts'
import {
  dataRows,
  type CellInput,
  type TableSpec,
} from '#service/platform/documents/table-model.ts'

export interface MonthPaper {
  readonly sheet: MonthSheet
  readonly term: TutoringTerm
  readonly site: Site
  /** 2026-10. */
  readonly month: string
}

/** 课后辅导月考勤表（2026年10月）. */
export function monthTitle(month: string): string {
  return `课后辅导月考勤表（${Number(month.slice(0, 4))}年${Number(month.slice(5))}月）`
}

/** The monthly sheet on A4 across. */
export function monthPaper({ sheet, term, site, month }: MonthPaper): DocumentModel {
  return {
    name: monthTitle(month),
    author: site.fullName,
    style: 'form',
    margins: { top: 12, bottom: 12, left: 10, right: 10 },
    blocks: [
      { kind: 'section', orientation: 'landscape' },
      { kind: 'title', text: monthTitle(month) },
      { kind: 'subtitle', text: `${site.fullName}　${term.name}` },
      { kind: 'table', table: monthTable(sheet) },
      { kind: 'note', text: `${SYMBOLS_TEXT}。开放 ${sheet.days.length} 天。` },
      { kind: 'signLine', phrases: ['制表（签名）：', '站长（签名）：', '日期：'] },
    ],
  }
}

/** Children by days, with totals at the right and at the foot; the same on paper and in the workbook. */
export function monthTable({ days, lines }: MonthSheet): TableSpec {
  const byDay = totalsByDay(lines, days.length)
  const all = lines.map(totalsOfLine)
  const sum = (of: (totals: AttendanceTotals) => number) =>
    all.reduce((total, line) => total + of(line), 0)
  const foot: readonly CellInput[] = [
    '',
    '当天实到',
    '',
    ...byDay.map(({ there }) => there),
    sum(({ there }) => there),
    sum(({ excused }) => excused),
    sum(({ absent }) => absent),
  ]
  return {
    columns: [
      { header: '序号', width: 5, kind: 'integer', align: 'center' },
      { header: '姓名', width: 9, kind: 'text' },
      { header: '小组', width: 9, kind: 'text' },
      ...days.map(({ day }) => ({
        header: String(dayOfMonthOf(day)),
        width: 3.6,
        kind: 'text' as const,
        align: 'center' as const,
      })),
      { header: '出勤', width: 5, kind: 'integer', align: 'center' },
      { header: '请假', width: 5, kind: 'integer', align: 'center' },
      { header: '缺勤', width: 5, kind: 'integer', align: 'center' },
    ],
    rows: dataRows([
      ...lines.map((line, index) => {
        const totals = totalsOfLine(line)
        return [
          index + 1,
          line.name,
          line.group,
          ...line.cells.map((status) => (status === null ? '' : STATUS_SYMBOLS[status])),
          totals.there,
          totals.excused,
          totals.absent,
        ]
      }),
      foot,
    ]),
  }
}
