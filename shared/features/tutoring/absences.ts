import type { Day } from '#shared/kernel/day.ts'
import type { AttendanceStatus } from '#shared/features/attendance/status.ts'

/** Absences of a calendar month, and the longest run of them at sessions one after the other. */
export interface MonthOfAbsences {
  /** 2026-10. */
  readonly month: string
  /** The last day of absence in the month. */
  readonly lastOn: Day
  readonly absent: number
  readonly excused: number
  readonly longestRun: number
}

/** Months with at least one absence without excuse, by the marks of one child in order of days. */
export function absencesByMonth(
  marks: readonly { readonly day: Day; readonly status: AttendanceStatus }[],
): readonly MonthOfAbsences[] {
  const months = Map.groupBy(marks, ({ day }) => day.slice(0, 7))
  return [...months].flatMap(([month, own]) => {
    const absent = own.filter(({ status }) => status === 'absent')
    const last = absent.at(-1)
    if (last === undefined) return []
    return [
      {
        month,
        lastOn: last.day,
        absent: absent.length,
        excused: own.filter(({ status }) => status === 'excused').length,
        longestRun: longestRunOf(own),
      },
    ]
  })
}

function longestRunOf(marks: readonly { readonly status: AttendanceStatus }[]): number {
  let run = 0
  let longest = 0
  for (const { status } of marks) {
    run = status === 'absent' ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
