import { describe, expect, it } from 'vitest'
import {
  averagePerDay,
  formatAverage,
  markSchema,
  stillHere,
  totalsOf,
  totalsText,
} from '#shared/features/tutoring/attendance.ts'

const mark = {
  childId: 1,
  status: 'present',
  signedInAt: '16:30',
  signedOutAt: null,
  collectedBy: '',
} as const

describe('人次', () => {
  it('counts who was there, late and early leavers included, and nobody else', () => {
    const marks = (['present', 'present', 'late', 'left-early', 'excused', 'absent'] as const).map(
      (status) => ({ status }),
    )
    const totals = totalsOf(marks)
    expect(totals).toEqual({
      expected: 6,
      there: 4,
      late: 1,
      leftEarly: 1,
      excused: 1,
      absent: 1,
    })
    expect(totalsText(totals)).toBe('应到 6，实到 4，请假 1，缺勤 1')
  })
})

describe('a line of the roll call', () => {
  it.each([
    ['16:30', '18:00', true],
    ['16:30', '16:30', true],
    ['16:30', '16:29', false],
    [null, '18:00', false],
    [null, null, true],
    ['16:30', null, true],
    ['4:30', null, false],
  ])('in at %s, out at %s: accepted %s', (signedInAt, signedOutAt, isAccepted) => {
    expect(markSchema.safeParse({ ...mark, signedInAt, signedOutAt }).success).toBe(isAccepted)
  })

  it('says in plain words what is wrong', () => {
    const parsed = markSchema.safeParse({ ...mark, signedOutAt: '16:00' })
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual(['签退时间不能早于签到时间'])
  })
})

describe('the still-here list', () => {
  it('names who came and was not signed out', () => {
    const marks = [
      { ...mark, childId: 1, signedOutAt: '18:00' },
      { ...mark, childId: 2 },
      { ...mark, childId: 3, status: 'late' as const },
      { ...mark, childId: 4, status: 'absent' as const, signedInAt: null },
    ]
    expect(stillHere(marks).map((left) => left.childId)).toEqual([2, 3])
  })
})

describe('the average per day', () => {
  it.each([
    [25, 2, '12.5'],
    [100, 3, '33.3'],
    [200, 3, '66.7'],
    [1, 20, '0.1'],
    [0, 20, '0.0'],
    [0, 0, '—'],
  ])('%i 人次 over %i days is %s', (personTimes, openDays, text) => {
    expect(formatAverage(averagePerDay(personTimes, openDays))).toBe(text)
  })
})
