import type { ChildId } from '#shared/features/children/child.ts'
import { reachesRate, type Rate } from '#shared/kernel/rate.ts'
import { wasThere } from './camp-day.ts'
import { heldDays, isHeldDay, type CampDayRecord } from './held-days.ts'

/** Distinct held days with the child there, of all held days of the camp (R13, child level). */
export function childAttendance(childId: ChildId, records: readonly CampDayRecord[]): Rate {
  const attended = records.filter(
    (record) =>
      isHeldDay(record) && record.marks.some((mark) => mark.childId === childId && wasThere(mark)),
  )
  return {
    numerator: new Set(attended.map((record) => record.day)).size,
    denominator: heldDays(records).length,
  }
}

export const COMPLETIONS = ['all-days', 'completed', 'not-completed', 'not-yet'] as const
/** all-days 全勤, completed 结营, not-completed 未达结营, not-yet: no day was held. */
export type Completion = (typeof COMPLETIONS)[number]

/** 结营 from `fullAttendancePercent` of the held days on (80 % unless the parameters say otherwise). */
export function completionOf(attendance: Rate, fullAttendancePercent: number): Completion {
  const target = { numerator: fullAttendancePercent, denominator: 100 }
  switch (reachesRate(attendance, target)) {
    case null:
      return 'not-yet'
    case false:
      return 'not-completed'
    case true:
      return attendance.numerator === attendance.denominator ? 'all-days' : 'completed'
  }
}
