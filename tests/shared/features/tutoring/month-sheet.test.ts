import { describe, expect, it } from 'vitest'
import { totalsByDay, totalsOfLine } from '#shared/features/tutoring/month-sheet.ts'
import { trendByWeek } from '#shared/features/tutoring/trend.ts'
import { toDay } from '#shared/kernel/day.ts'

const LINES = [
  { cells: ['present', 'late', null] },
  { cells: ['excused', 'left-early', 'absent'] },
] as const

describe('the monthly sheet', () => {
  it('adds up a child: 出勤, 迟到 and 早退 count, 请假 and 缺勤 do not', () => {
    expect(LINES.map(totalsOfLine)).toEqual([
      { expected: 2, there: 2, late: 1, leftEarly: 0, excused: 0, absent: 0 },
      { expected: 3, there: 1, late: 0, leftEarly: 1, excused: 1, absent: 1 },
    ])
  })

  it('adds up a day over the children who were expected', () => {
    expect(totalsByDay(LINES, 3).map(({ expected, there }) => [expected, there])).toEqual([
      [2, 1],
      [2, 2],
      [1, 0],
    ])
  })
})

describe('the trend', () => {
  it('counts weeks from Monday, in order, and days once however many children came', () => {
    const mark = (day: string, status: 'present' | 'late' | 'absent' | 'excused') => ({
      day: toDay(day),
      status,
    })
    const weeks = trendByWeek([
      mark('2026-10-12', 'present'),
      mark('2026-10-11', 'late'),
      mark('2026-10-05', 'present'),
      mark('2026-10-05', 'absent'),
      mark('2026-10-06', 'excused'),
    ])
    expect(weeks).toEqual([
      {
        monday: '2026-10-05',
        sessions: 3,
        expected: 4,
        there: 2,
        late: 1,
        excused: 1,
        absent: 1,
      },
      {
        monday: '2026-10-12',
        sessions: 1,
        expected: 1,
        there: 1,
        late: 0,
        excused: 0,
        absent: 0,
      },
    ])
  })
})
