import { isThere, type AttendanceStatus } from '#shared/features/attendance/status.ts'
import { addDays, weekdayOf, type Day } from '#shared/kernel/day.ts'

/** Attendance of one week, from Monday. */
export interface WeekOfAttendance {
  readonly monday: Day
  readonly sessions: number
  /** 应到, 人次 and what they are made of. */
  readonly expected: number
  readonly there: number
  readonly late: number
  readonly excused: number
  readonly absent: number
}

/** Weeks with at least one held session, in order. */
export function trendByWeek(
  marks: readonly { readonly day: Day; readonly status: AttendanceStatus }[],
): readonly WeekOfAttendance[] {
  const weeks = Map.groupBy(marks, ({ day }) => mondayOf(day))
  return [...weeks]
    .map(([monday, own]) => {
      const count = (status: AttendanceStatus) => own.filter((one) => one.status === status).length
      return {
        monday,
        sessions: new Set(own.map(({ day }) => day)).size,
        expected: own.length,
        there: own.filter(({ status }) => isThere(status)).length,
        late: count('late'),
        excused: count('excused'),
        absent: count('absent'),
      }
    })
    .toSorted((a, b) => (a.monday < b.monday ? -1 : 1))
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}
