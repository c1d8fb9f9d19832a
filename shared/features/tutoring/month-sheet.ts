import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import { totalsOf, type AttendanceTotals } from './attendance.ts'

/** What stands in a cell of the monthly sheet. */
export const STATUS_SYMBOLS: Readonly<Record<AttendanceStatus, string>> = {
  present: '√',
  late: '迟',
  'left-early': '退',
  excused: '假',
  absent: '×',
}

/** Under the sheet, on screen and on paper. */
export const SYMBOLS_TEXT =
  '√ 出勤　迟 迟到　退 早退（以上三种计人次）　假 请假　× 缺勤　空白 不在名单或没有登记'

/** One child of the monthly sheet: a status for each day, null where there is none. */
export interface SheetLine {
  readonly cells: readonly (AttendanceStatus | null)[]
}

export function totalsOfLine({ cells }: SheetLine): AttendanceTotals {
  return totalsOf(cells.flatMap((status) => (status === null ? [] : [{ status }])))
}

/** Children there on each day, in the order of the days. */
export function totalsByDay(
  lines: readonly SheetLine[],
  days: number,
): readonly AttendanceTotals[] {
  return Array.from({ length: days }, (_, index) =>
    totalsOf(
      lines.flatMap(({ cells }) => {
        const status = cells[index] ?? null
        return status === null ? [] : [{ status }]
      }),
    ),
  )
}
