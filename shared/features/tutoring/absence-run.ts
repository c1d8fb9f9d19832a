import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import type { Day } from '#shared/kernel/day.ts'

/**
 * Session days one after the other without excuse, after which somebody asks at home. The policy
 * names no number (R26); three days are what schools go by.
 */
export const ABSENCE_ALERT_DAYS = 3

export interface AbsenceRun {
  readonly from: Day
  readonly to: Day
  readonly days: number
}

/**
 * The run of 缺勤 a child's marks end with, in order of days. 请假 ends a run: the family is in
 * contact. Null where the last mark is not an absence.
 */
export function absenceRunAtEnd(
  marks: readonly { readonly day: Day; readonly status: AttendanceStatus }[],
): AbsenceRun | null {
  const last = marks.findLastIndex(({ status }) => status !== 'absent')
  const run = marks.slice(last + 1)
  const [first] = run
  const end = run.at(-1)
  if (first === undefined || end === undefined) return null
  return { from: first.day, to: end.day, days: run.length }
}
