import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageBandOn,
  isInDifficultyAge,
  isLeftBehindAge,
  isMigrantAge,
  needsGuardianConsent,
  turnsOn,
} from '#shared/kernel/age-rules.ts'
import { addDays, ageOn, toDay } from '#shared/kernel/day.ts'

describe('a status ends on the birthday itself', () => {
  const birth = toDay('2010-11-23')
  it.each([
    ['left-behind', isLeftBehindAge, '2026-11-22', '2026-11-23'],
    ['migrant', isMigrantAge, '2026-11-22', '2026-11-23'],
    ['in difficulty', isInDifficultyAge, '2028-11-22', '2028-11-23'],
    ['guardian consent', needsGuardianConsent, '2024-11-22', '2024-11-23'],
  ])('%s', (_, rule, last, first) => {
    expect(rule(birth, toDay(last))).toBe(true)
    expect(rule(birth, toDay(first))).toBe(false)
    expect(rule(birth, toDay('2010-11-23'))).toBe(true)
    expect(rule(birth, toDay('2010-11-22'))).toBe(false)
  })

  it('a birthday on 29 February is kept on 1 March in common years', () => {
    const leapling = toDay('2012-02-29')
    expect(turnsOn(leapling, 14)).toBe('2026-03-01')
    expect(turnsOn(leapling, 16)).toBe('2028-02-29')
    expect(needsGuardianConsent(leapling, toDay('2026-02-28'))).toBe(true)
    expect(needsGuardianConsent(leapling, toDay('2026-03-01'))).toBe(false)
  })

  it('a child reaches an age on one day and not a day before', () => {
    const anyBirth = fc.integer({ min: 0, max: 9500 }).map((n) => addDays(toDay('2000-01-01'), n))
    fc.assert(
      fc.property(anyBirth, fc.integer({ min: 1, max: 20 }), (born, age) => {
        const day = turnsOn(born, age)
        expect(ageOn(born, day)).toBe(age)
        expect(ageOn(born, addDays(day, -1))).toBe(age - 1)
      }),
    )
  })
})

describe('age bands of table 2', () => {
  const birth = toDay('2010-11-23')
  it.each([
    ['2010-11-22', null],
    ['2010-11-23', '0-5'],
    ['2016-11-22', '0-5'],
    ['2016-11-23', '6-13'],
    ['2024-11-22', '6-13'],
    ['2024-11-23', '14-15'],
    ['2026-11-22', '14-15'],
    ['2026-11-23', '16-17'],
    ['2028-11-22', '16-17'],
    ['2028-11-23', null],
  ])('on %s a child born 2010-11-23 is in band %s', (day, code) => {
    expect(ageBandOn(birth, toDay(day))?.code ?? null).toBe(code)
  })
})
