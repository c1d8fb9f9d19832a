import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { AttendanceFigures } from '#shared/features/attendance/attendance.contract.ts'
import {
  countAttendance,
  OCCURRENCE_KINDS,
  type AttendanceCount,
} from '#shared/features/attendance/count.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { listChildLines, listGuardianLines, listOccurrences } from './attendance.repository.ts'

/** Figures by kind; in the total a child that came to several kinds is one of 人数. */
export function summarise(
  { db }: QueryContext,
  { from, to }: ParsedInput<'attendance.summary'>,
): RouteOutput<'attendance.summary'> {
  const occurrences = listOccurrences(db, { from, to })
  const children = listChildLines(db, { from, to })
  const guardians = listGuardianLines(db, { from, to })
  return {
    kinds: OCCURRENCE_KINDS.map(({ code }) => ({
      kind: code,
      ...figuresOf(
        countAttendance(
          occurrences.filter(({ kind }) => kind === code),
          children,
          guardians,
        ),
      ),
    })),
    total: figuresOf(countAttendance(occurrences, children, guardians)),
  }
}

function figuresOf(count: AttendanceCount): AttendanceFigures {
  return {
    occurrences: count.occurrenceIds.length,
    people: count.childIds.length,
    personTimes: count.lineIds.length,
    minutes: count.minutes,
    guardians: count.guardianIds.length,
    guardianTimes: count.guardianLineIds.length,
  }
}
