import { describe, expect, it } from 'vitest'
import type { CategoryPeriod, Child } from '#shared/features/children/child.ts'
import {
  countPopulations,
  isInDifficultyOn,
  isLeftBehindOn,
  isMemberOn,
} from '#shared/features/children/population.ts'
import type { ChildCategoryCode } from '#shared/kernel/codes/child-categories.ts'
import { toDay } from '#shared/kernel/day.ts'

function child(overrides: Record<string, string | null> = {}) {
  const days = { bornOn: '2010-10-14', registeredOn: '2026-01-05', leftOn: null, ...overrides }
  return {
    bornOn: toDay(days.bornOn),
    registeredOn: toDay(days.registeredOn),
    leftOn: days.leftOn === null ? null : toDay(days.leftOn),
  } satisfies Pick<Child, 'bornOn' | 'registeredOn' | 'leftOn'>
}

function period(code: ChildCategoryCode, startsOn = '2026-01-05', endedOn: string | null = null) {
  return {
    code,
    startsOn: toDay(startsOn),
    endedOn: endedOn === null ? null : toDay(endedOn),
  } satisfies Pick<CategoryPeriod, 'code' | 'startsOn' | 'endedOn'>
}

describe('being on the register', () => {
  it.each([
    ['the day before registration', {}, '2026-01-04', false],
    ['the day of registration', {}, '2026-01-05', true],
    ['the last day before leaving', { leftOn: '2026-03-01' }, '2026-02-28', true],
    ['the day of leaving', { leftOn: '2026-03-01' }, '2026-03-01', false],
    ['the day before the 18th birthday', {}, '2028-10-13', true],
    ['the 18th birthday', {}, '2028-10-14', false],
    [
      '28 February before an 18th birthday of 29 February',
      { bornOn: '2008-02-29' },
      '2026-02-28',
      true,
    ],
    ['1 March, when a 29 February is kept', { bornOn: '2008-02-29' }, '2026-03-01', false],
  ])('%s', (_when, overrides, day, isMember) => {
    expect(isMemberOn(child(overrides), toDay(day))).toBe(isMember)
  })
})

describe('the populations', () => {
  it.each([
    ['2026-10-13', true, true],
    ['2026-10-14', false, true],
    ['2028-10-13', false, true],
    ['2028-10-14', false, false],
  ])('on %s left-behind is %s and in difficulty %s', (day, isLeftBehind, isInDifficulty) => {
    const categories = [period('L01'), period('K04')]
    expect(isLeftBehindOn(child(), categories, toDay(day))).toBe(isLeftBehind)
    expect(isInDifficultyOn(child(), categories, toDay(day))).toBe(isInDifficulty)
  })

  it('end on the day the category was ended, not the day after', () => {
    const categories = [period('L02', '2026-02-01', '2026-05-01')]
    const on = (day: string) => isLeftBehindOn(child(), categories, toDay(day))
    expect([on('2026-01-31'), on('2026-02-01'), on('2026-04-30'), on('2026-05-01')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('leave out a child that has left, whatever its categories say', () => {
    const gone = child({ leftOn: '2026-03-01' })
    expect(isInDifficultyOn(gone, [period('K01')], toDay('2026-03-01'))).toBe(false)
  })

  it('are counted in distinct children, those in both once in each and once together', () => {
    const counts = countPopulations([
      { isActive: true, populations: ['left-behind'] },
      { isActive: true, populations: ['left-behind', 'in-difficulty'] },
      { isActive: true, populations: [] },
      { isActive: false, populations: [] },
    ])
    expect(counts).toEqual({ members: 3, leftBehind: 2, inDifficulty: 1, both: 1 })
  })
})
