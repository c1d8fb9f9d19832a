import { describe, expect, it } from 'vitest'
import { childAttendance, completionOf } from '#shared/features/camps/child-attendance.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { dayRecord } from '#tests/support/factories/camp-records.ts'

const FIRST = childIdSchema.parse(1)
const SECOND = childIdSchema.parse(2)

describe('the attendance of a child (R13: days there ÷ held days)', () => {
  it('counts late and left early as there, and no day that was not held', () => {
    const records = [
      dayRecord('2026-07-06', 'held', ['late', 'present']),
      dayRecord('2026-07-07', 'held', ['left-early', 'absent']),
      dayRecord('2026-07-08', 'held', ['excused', 'present']),
      dayRecord('2026-07-09', 'rest'),
      dayRecord('2026-07-10', 'held', ['absent', 'absent']),
    ]
    expect(childAttendance(FIRST, records)).toEqual({ numerator: 2, denominator: 3 })
    expect(childAttendance(SECOND, records)).toEqual({ numerator: 2, denominator: 3 })
  })

  it('counts a day with two activities once', () => {
    const records = [dayRecord('2026-07-06'), dayRecord('2026-07-06')]
    expect(childAttendance(FIRST, records)).toEqual({ numerator: 1, denominator: 1 })
  })
})

describe('completing the camp', () => {
  it.each([
    [10, 10, 'all-days'],
    [8, 10, 'completed'],
    [9, 11, 'completed'],
    [7, 9, 'not-completed'],
    [0, 10, 'not-completed'],
    [0, 0, 'not-yet'],
  ] as const)('%i of %i days at 80 %%: %s', (numerator, denominator, expected) => {
    expect(completionOf({ numerator, denominator }, 80)).toBe(expected)
  })
})
