import { describe, expect, it } from 'vitest'
import { childIdSchema } from '#shared/features/children/child.ts'
import {
  filledText,
  MISSING_RULES,
  missingLine,
  missingNames,
  missingOf,
  type MissingCode,
  type MissingFacts,
} from '#shared/features/dossiers/missing.ts'

const NOTHING: MissingFacts = {
  childId: childIdSchema.parse(1),
  age: 8,
  isLeftBehind: false,
  hasIdNumber: false,
  hasNoIdReason: false,
  hasEthnic: false,
  hasVillage: false,
  hasAddress: false,
  hasOrigin: false,
  hasCategory: false,
  isUnguarded: false,
  hasGuardian: false,
  hasRelation: false,
  hasGuardianPhone: false,
  hasSupervision: false,
  hasFatherWhereabouts: false,
  hasMotherWhereabouts: false,
  schoolState: null,
  hasSchool: false,
  hasGrade: false,
  hasBoarding: false,
  hasHealth: false,
  hasIncome: false,
  tier: null,
  hasPlan: false,
  hasConsent: false,
  hasFormScan: false,
}
const EVERYTHING: MissingFacts = {
  ...NOTHING,
  isLeftBehind: true,
  hasIdNumber: true,
  hasEthnic: true,
  hasVillage: true,
  hasAddress: true,
  hasOrigin: true,
  hasCategory: true,
  hasGuardian: true,
  hasRelation: true,
  hasGuardianPhone: true,
  hasSupervision: true,
  hasFatherWhereabouts: true,
  hasMotherWhereabouts: true,
  schoolState: 'enrolled',
  hasSchool: true,
  hasGrade: true,
  hasBoarding: true,
  hasHealth: true,
  hasIncome: true,
  tier: 'T2',
  hasPlan: true,
  hasConsent: true,
  hasFormScan: true,
}

describe('what is missing of a file', () => {
  it('is nothing where everything is filled in, and everything asked where nothing is', () => {
    expect(missingOf(EVERYTHING)).toEqual({
      filled: MISSING_RULES.length,
      asked: MISSING_RULES.length,
      missing: [],
    })
    const { filled, asked, missing } = missingOf(NOTHING)
    expect([filled, asked]).toEqual([0, missing.length])
    expect(filledText({ filled: 17, asked: 22 })).toBe('已填 17/22')
  })

  it.each<[string, Partial<MissingFacts>, MissingCode, 'missing' | 'filled' | 'not asked']>([
    ['a number is enough', { hasIdNumber: true }, 'identity', 'filled'],
    ['a reason why there is none is enough', { hasNoIdReason: true }, 'identity', 'filled'],
    ['neither', {}, 'identity', 'missing'],
    ['nobody is the guardian', { isUnguarded: true }, 'guardian', 'not asked'],
    ['nobody is the guardian', { isUnguarded: true }, 'guardian-phone', 'not asked'],
    ['nobody is the guardian', { isUnguarded: true }, 'supervision', 'filled'],
    ['a left-behind child', { isLeftBehind: true }, 'father-whereabouts', 'missing'],
    ['a child at home with its parents', {}, 'mother-whereabouts', 'not asked'],
    ['five years old', { age: 5 }, 'schooling', 'not asked'],
    ['six years old', { age: 6 }, 'schooling', 'missing'],
    ['fifteen years old', { age: 15 }, 'grade', 'missing'],
    ['sixteen years old', { age: 16 }, 'grade', 'not asked'],
    ['dropped out', { schoolState: 'dropped-out' }, 'schooling', 'filled'],
    ['dropped out', { schoolState: 'dropped-out' }, 'grade', 'not asked'],
    ['at school without its name', { schoolState: 'enrolled' }, 'schooling', 'missing'],
    ['日常关爱', { tier: 'T1' }, 'plan', 'not asked'],
    ['重点关爱', { tier: 'T2' }, 'plan', 'missing'],
    ['紧急救助 with a plan', { tier: 'T3', hasPlan: true }, 'plan', 'filled'],
    ['never assessed', {}, 'assessment', 'missing'],
  ])('%s: %o makes %s %s', (_words, facts, code, expected) => {
    const all: MissingFacts = { ...NOTHING, ...facts }
    const { missing, asked } = missingOf(all)
    const rules: readonly { code: string; isAsked?: (facts: MissingFacts) => boolean }[] =
      MISSING_RULES
    const isAsked = rules.find((rule) => rule.code === code)?.isAsked?.(all) ?? true
    const found = missing.includes(code) ? 'missing' : isAsked ? 'filled' : 'not asked'
    expect([found, asked]).toEqual([expected, asked])
  })

  it('says of every line what it is, who needs it and where it is filled in', () => {
    for (const { code } of MISSING_RULES) {
      const line = missingLine(code)
      expect([line.what, line.why].every((text) => /\p{Script=Han}/u.test(text))).toBe(true)
    }
    expect(missingNames(['ethnic', 'grade'])).toBe('民族、年级')
  })
})
