import { describe, expect, it } from 'vitest'
import {
  advanceProblem,
  advanceStatusOf,
  asksForSchool,
  gradesAfter,
  isAdvanceSeason,
  schoolingAfter,
  schoolYearInMind,
  schoolYearOf,
  schoolYearStart,
  type AdvanceRow,
} from '#shared/features/grades/grade-advance.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { toDay } from '#shared/kernel/day.ts'

const SEPTEMBER = toDay('2026-09-01')

describe('the school year', () => {
  it.each([
    ['2026-08-24', 2025, 2025, false],
    ['2026-08-25', 2025, 2026, true],
    ['2026-08-31', 2025, 2026, true],
    ['2026-09-01', 2026, 2026, true],
    ['2026-09-30', 2026, 2026, true],
    ['2026-10-01', 2026, 2026, false],
    ['2027-01-01', 2026, 2026, false],
  ] as const)('on %s is %i, the one in mind %i', (day, running, inMind, isSeason) => {
    expect(schoolYearOf(toDay(day))).toBe(running)
    expect(schoolYearInMind(toDay(day))).toBe(inMind)
    expect(isAdvanceSeason(toDay(day))).toBe(isSeason)
  })

  it('begins on 1 September', () => {
    expect(schoolYearStart(2026)).toBe(SEPTEMBER)
  })
})

describe('the grade that follows', () => {
  it.each([
    ['nursery', ['kindergarten-1']],
    ['kindergarten-3', ['grade-1']],
    ['grade-1', ['grade-2']],
    ['grade-6', ['grade-7']],
    ['grade-9', ['senior-1', 'vocational', 'graduated', 'not-in-school']],
    ['senior-3', ['graduated']],
    ['vocational', []],
    ['special', []],
    ['dropped-out', []],
    ['graduated', []],
    ['not-enrolled', []],
  ] as const)('after %s', (grade, next) => {
    expect(gradesAfter(grade)).toEqual(next)
  })

  it.each([
    ['kindergarten-3', 'grade-1', true],
    ['grade-6', 'grade-7', true],
    ['grade-9', 'senior-1', true],
    ['grade-9', 'vocational', true],
    ['grade-9', 'graduated', false],
    ['grade-3', 'grade-4', false],
    ['senior-3', 'graduated', false],
  ] as const)('from %s to %s another school is asked for: %s', (from, to, isAsked) => {
    expect(asksForSchool(from, to)).toBe(isAsked)
  })
})

describe('a child', () => {
  const period = (
    startsOn: string,
    endedOn: string | null,
    grade: 'grade-3' | 'special' | null,
  ) => ({
    startsOn: toDay(startsOn),
    endedOn: endedOn === null ? null : toDay(endedOn),
    grade,
  })
  it.each([
    ['waits', [period('2025-09-01', null, 'grade-3')], 'due'],
    ['has a period from that day', [period('2026-09-01', null, 'grade-3')], 'done'],
    [
      'has one that began later',
      [period('2025-09-01', '2026-09-10', 'grade-3'), period('2026-09-10', null, 'grade-3')],
      'done',
    ],
    ['has no grade', [period('2025-09-01', null, null)], 'without-grade'],
    ['is at a special school', [period('2025-09-01', null, 'special')], 'without-grade'],
    ['has no record', [], 'without-record'],
    ['has left school', [period('2025-09-01', '2026-07-01', 'grade-3')], 'without-record'],
  ] as const)('that %s', (_what, periods, status) => {
    expect(advanceStatusOf(periods, SEPTEMBER)).toBe(status)
  })
})

describe('a line of the list', () => {
  const row = (over: Partial<AdvanceRow> = {}): AdvanceRow => ({
    childId: childIdSchema.parse(1),
    outcome: 'advance',
    from: 'grade-6',
    to: 'grade-7',
    school: '城南中学',
    ...over,
  })
  const held = {
    school: '城南中心小学',
    grade: 'grade-6',
    boarding: true,
    state: 'enrolled',
  } as const

  it.each([
    ['is right', row(), null],
    ['was made from another grade', row({ from: 'grade-5', to: 'grade-6' }), 'stale'],
    ['jumps a grade', row({ to: 'grade-8' }), 'choice'],
    ['says nothing of the new school', row({ school: '' }), 'school'],
    ['repeats the year', row({ outcome: 'repeat', to: 'grade-6', school: '' }), null],
    ['repeats another year', row({ outcome: 'repeat' }), 'choice'],
  ] as const)('that %s', (_what, one, problem) => {
    expect(advanceProblem(held, one)).toBe(problem)
  })

  it('makes the schooling from 1 September', () => {
    expect(schoolingAfter(held, row())).toEqual({
      school: '城南中学',
      grade: 'grade-7',
      boarding: null,
      state: 'enrolled',
    })
    expect(schoolingAfter(held, row({ outcome: 'suspend', to: 'grade-6' }))).toEqual({
      ...held,
      state: 'not-in-school',
    })
    const away = { ...held, state: 'not-in-school' } as const
    expect(schoolingAfter(away, row({ outcome: 'repeat', to: 'grade-6' }))).toEqual(held)
    const nine = { ...held, grade: 'grade-9' } as const
    expect(schoolingAfter(nine, row({ from: 'grade-9', to: 'graduated', school: '' }))).toEqual({
      school: '',
      grade: 'graduated',
      boarding: null,
      state: 'graduated',
    })
    const three = { ...held, grade: 'grade-3' } as const
    expect(schoolingAfter(three, row({ from: 'grade-3', to: 'grade-4', school: '' }))).toEqual({
      ...held,
      grade: 'grade-4',
    })
  })
})
