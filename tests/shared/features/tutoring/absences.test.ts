import { expect, it } from 'vitest'
import { absencesByMonth } from '#shared/features/tutoring/absences.ts'
import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import { toDay } from '#shared/kernel/day.ts'

function marks(...days: readonly (readonly [string, AttendanceStatus])[]) {
  return days.map(([day, status]) => ({ day: toDay(day), status }))
}

it('absences of a month are counted with the longest run of them; excuses break a run', () => {
  const called = marks(
    ['2026-09-01', 'absent'],
    ['2026-09-02', 'absent'],
    ['2026-09-03', 'excused'],
    ['2026-09-04', 'absent'],
    ['2026-09-07', 'present'],
    ['2026-10-08', 'absent'],
  )
  expect(absencesByMonth(called)).toEqual([
    { month: '2026-09', lastOn: '2026-09-04', absent: 3, excused: 1, longestRun: 2 },
    { month: '2026-10', lastOn: '2026-10-08', absent: 1, excused: 0, longestRun: 1 },
  ])
})

it('a month in which a child came or was excused is none of absences', () => {
  expect(absencesByMonth(marks(['2026-09-01', 'late'], ['2026-09-02', 'excused']))).toEqual([])
  expect(absencesByMonth([])).toEqual([])
})
