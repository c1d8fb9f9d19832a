import { describe, expect, it } from 'vitest'
import { ageTurnIn, ageTurnText } from '#shared/features/children/age-turns.ts'
import { toDay } from '#shared/kernel/day.ts'

const turn = (bornOn: string, day: string, leftOn: string | null = null) => {
  const left = leftOn === null ? null : toDay(leftOn)
  return ageTurnIn({ bornOn: toDay(bornOn), leftOn: left }, toDay(day))
}

describe('who reaches 14, 16 or 18 this month', () => {
  it.each([
    ['2012-11-01', '2026-11-24', 14],
    ['2010-11-30', '2026-11-01', 16],
    ['2008-11-15', '2026-11-24', 18],
    ['2011-11-15', '2026-11-24', null],
    ['2012-12-01', '2026-11-30', null],
    ['2012-10-31', '2026-11-01', null],
  ])('born %s, looked at on %s: %s', (bornOn, day, age) => {
    expect(turn(bornOn, day)?.age ?? null).toBe(age)
  })

  it('has a child of 29 February in March of a common year, in February of a leap year', () => {
    expect(turn('2012-02-29', '2026-02-10')).toBeNull()
    expect(turn('2012-02-29', '2026-03-01')?.on).toBe('2026-03-01')
    expect(turn('2012-02-29', '2028-02-01')?.on).toBe('2028-02-29')
  })

  it('leaves out who has left, and says what is to be done', () => {
    expect(turn('2010-11-20', '2026-11-24', '2026-11-24')).toBeNull()
    const reached = turn('2010-11-20', '2026-11-24')
    expect(reached === null ? '' : ageTurnText(reached)).toBe('2026-11-20 满16周岁：留守身份终止')
  })
})
