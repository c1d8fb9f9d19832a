import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import type { CampDayStatus } from '#shared/features/camps/camp-day.ts'
import type { CampDraft } from '#shared/features/camps/camp.ts'
import type { CampDayRecord } from '#shared/features/camps/held-days.ts'
import { campDays } from '#shared/features/camps/segments.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { toDay } from '#shared/kernel/day.ts'

/** A camp as its form would send it: twelve days of July 2026 in one part. */
export function campDraft(overrides: Partial<CampDraft> = {}): CampDraft {
  return {
    name: '2026年夏令营',
    kind: 'summer',
    leaderId: null,
    roomId: null,
    quota: 30,
    emergencyPhone: '',
    insurance: '',
    budgetFen: null,
    segments: [{ startsOn: '2026-07-06', endsOn: '2026-07-17' }],
    note: '',
    ...overrides,
  }
}

/** Parts of a camp from pairs of days. */
export function segments(...pairs: readonly (readonly [string, string])[]) {
  return pairs.map(([startsOn, endsOn]) => ({ startsOn: toDay(startsOn), endsOn: toDay(endsOn) }))
}

/** A day for the pure rules; the marks belong to children 1, 2, 3 … */
export function dayRecord(
  day: string,
  status: CampDayStatus = 'held',
  marks: readonly AttendanceStatus[] = status === 'held' ? ['present'] : [],
): CampDayRecord {
  return {
    day: toDay(day),
    status,
    marks: marks.map((mark, index) => ({
      childId: childIdSchema.parse(index + 1),
      morning: mark,
      afternoon: mark,
    })),
  }
}

/** Every day of these parts held with one child there. */
export function heldThrough(...pairs: readonly (readonly [string, string])[]): CampDayRecord[] {
  return campDays(segments(...pairs)).map((day) => dayRecord(day))
}
