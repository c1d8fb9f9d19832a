import { describe, expect, it } from 'vitest'
import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import { absenceRunAtEnd } from '#shared/features/tutoring/absence-run.ts'
import { addDays, toDay } from '#shared/kernel/day.ts'

function marks(statuses: string) {
  const of: Readonly<Record<string, AttendanceStatus>> = {
    p: 'present',
    l: 'late',
    e: 'excused',
    a: 'absent',
  }
  return Array.from(statuses, (letter, index) => ({
    day: addDays(toDay('2026-10-05'), index),
    status: of[letter] ?? 'present',
  }))
}

describe('absences one after the other', () => {
  it.each([
    ['', null],
    ['p', null],
    ['aap', null],
    ['aae', null],
    ['pa', { from: '2026-10-06', to: '2026-10-06', days: 1 }],
    ['paaa', { from: '2026-10-06', to: '2026-10-08', days: 3 }],
    ['aaeaa', { from: '2026-10-08', to: '2026-10-09', days: 2 }],
    ['aaaa', { from: '2026-10-05', to: '2026-10-08', days: 4 }],
  ])('%s end with %j', (statuses, run) => {
    expect(absenceRunAtEnd(marks(statuses))).toEqual(run)
  })
})
