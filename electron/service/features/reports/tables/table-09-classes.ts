import type { AttendanceCount } from '#shared/features/attendance/count.ts'
import type { DayRange } from '#shared/kernel/period.ts'
import { attendanceOf } from '#service/features/attendance/attendance.public.ts'
import { classNames } from '#service/features/classes/classes.public.ts'
import type { Counting } from '../counting.ts'
import { TableBuilder, type BuiltTable, type Counted } from '../table-builder.ts'

/** Table 9 兴趣班 (R14): every class with a held session in the year, and all of them together. */
export function buildClassesTable({ db, period, yearToDate }: Counting): BuiltTable {
  const count = ({ startsOn, endsOn }: DayRange, groupId?: number) =>
    attendanceOf(db, { from: startsOn, to: endsOn, kind: 'class', groupId })
  const builder = new TableBuilder({
    id: 'classes',
    number: '9',
    title: '兴趣班情况',
    rowHeading: '班级',
    columns: [
      { key: 'sessions', label: '本期场次', kind: 'count', width: 9 },
      { key: 'children', label: '本期人数', kind: 'count', width: 9 },
      { key: 'person-times', label: '本期人次', kind: 'count', width: 9 },
      { key: 'sessions-year', label: '年度场次', kind: 'count', width: 10 },
      { key: 'children-year', label: '年度人数', kind: 'count', width: 10 },
      { key: 'person-times-year', label: '年度人次', kind: 'count', width: 10 },
    ],
  })
  for (const [id, name] of classNames(db)) {
    const year = count(yearToDate, id)
    if (year.occurrenceIds.length > 0) {
      builder.row(`class-${id}`, name, figuresOf(count(period, id), year))
    }
  }
  return builder
    .row('total', '合计', figuresOf(count(period), count(yearToDate)), { isTotal: true })
    .note(
      '“年度”为年度累计；合计人数为不重复的儿童，同一名儿童参加多个班只计一人；人次为出勤、迟到、早退之和。',
    )
    .build()
}

function figuresOf(period: AttendanceCount, year: AttendanceCount): Record<string, Counted> {
  return { ...three(period, ''), ...three(year, '-year') }
}

function three(count: AttendanceCount, suffix: string): Record<string, Counted> {
  const { occurrenceIds, childIds, lineIds } = count
  return {
    [`sessions${suffix}`]: {
      value: occurrenceIds.length,
      rows: { subject: 'class-session', ids: occurrenceIds },
    },
    [`children${suffix}`]: {
      value: childIds.length,
      rows: { subject: 'child', ids: childIds },
    },
    [`person-times${suffix}`]: {
      value: lineIds.length,
      rows: { subject: 'class-attendance', ids: lineIds },
    },
  }
}
