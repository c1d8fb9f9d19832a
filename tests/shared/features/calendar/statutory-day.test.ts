import { expect, it } from 'vitest'
import { isDueOn } from '#shared/features/calendar/statutory-day.ts'
import { toDay, type Weekday } from '#shared/kernel/day.ts'

const SCHOOL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5]
const STATUTORY = new Map([
  ['2026-10-01', 'off'],
  ['2026-10-10', 'workday'],
] as const)

it.each([
  ['2026-10-08', SCHOOL_DAYS, true, 'a Thursday'],
  ['2026-10-11', SCHOOL_DAYS, false, 'a Sunday'],
  ['2026-10-01', SCHOOL_DAYS, false, 'a Thursday off'],
  ['2026-10-10', SCHOOL_DAYS, true, 'a Saturday that is a make-up workday'],
  ['2026-10-10', [6] as const, false, 'a weekend class on a make-up workday'],
  ['2026-10-11', [7] as const, true, 'a Sunday class'],
])('on %s with weekdays %j an activity is due: %s (%s)', (day, weekdays, due) => {
  expect(isDueOn(toDay(day), weekdays, STATUTORY)).toBe(due)
})
