import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { OCCURRENCE_KINDS, occurrenceKindName } from '#shared/features/attendance/count.ts'
import { attendanceStatusName } from '#shared/features/attendance/status.ts'
import { maskPhone } from '#shared/kernel/phone.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { attendanceOf } from './attendance.public.ts'
import {
  showChildren,
  showGuardianLines,
  showGuardians,
  showLines,
  showOccurrences,
} from './rows-behind.repository.ts'

type Rows = RouteOutput<'attendance.rows'>

/** The records a figure of the summary was counted from; of all kinds together when none is named. */
export function rowsBehind(
  context: QueryContext,
  { kind, figure, from, to }: ParsedInput<'attendance.rows'>,
): Rows {
  const kinds = OCCURRENCE_KINDS.filter(({ code }) => kind === null || code === kind)
  const counts = kinds.map(({ code }) => ({
    kind: code,
    count: attendanceOf(context.db, { from, to, kind: code }),
  }))
  const { db } = context
  switch (figure) {
    case 'occurrences':
    case 'minutes':
      return {
        columns: ['日期', '类别', '名称'],
        rows: counts
          .flatMap((one) =>
            showOccurrences(db, one.kind, one.count.occurrenceIds).map(({ day, title }) => [
              day,
              occurrenceKindName(one.kind),
              title,
            ]),
          )
          .toSorted(byFirst),
      }
    case 'personTimes':
      return {
        columns: ['日期', '类别', '名称', '编号', '姓名', '出勤'],
        rows: counts
          .flatMap((one) =>
            showLines(db, one.kind, one.count.lineIds).map((line) => [
              line.day,
              occurrenceKindName(one.kind),
              line.title,
              line.number,
              line.name,
              attendanceStatusName(line.status),
            ]),
          )
          .toSorted(byFirst),
      }
    case 'people':
      return {
        columns: ['编号', '姓名'],
        rows: showChildren(db, [...new Set(counts.flatMap(({ count }) => count.childIds))]).map(
          ({ number, name }) => [number, name],
        ),
      }
    case 'guardians':
      return {
        columns: ['姓名', '电话'],
        rows: showGuardians(
          db,
          counts.flatMap(({ count }) => count.guardianIds),
        ).map(({ name, phone }) => [name, phone === '' ? '' : maskPhone(phone)]),
      }
    case 'guardianTimes':
      return {
        columns: ['日期', '名称', '姓名'],
        rows: showGuardianLines(
          db,
          counts.flatMap(({ count }) => count.guardianLineIds),
        ).map(({ day, title, name }) => [day, title, name]),
      }
  }
}

function byFirst([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
