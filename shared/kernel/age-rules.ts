import { ageOn, type Day, dayFrom, dayOfMonthOf, monthOf, toDay, yearOf } from './day.ts'

/** Shipped limits (domain §1.6); the policy parameters may carry others for other years. */
export const LEFT_BEHIND_AGE_BELOW = 16
export const IN_DIFFICULTY_AGE_BELOW = 18
export const MIGRANT_AGE_BELOW = 16
export const GUARDIAN_CONSENT_AGE_BELOW = 14

/** Born by that day and not yet of the age: the status ends on the birthday itself (domain §2.1). */
export function isBelowAge(birth: Day, day: Day, age: number): boolean {
  const completed = ageOn(birth, day)
  return completed >= 0 && completed < age
}

/** 农村留守儿童: under 16. */
export function isLeftBehindAge(birth: Day, day: Day): boolean {
  return isBelowAge(birth, day, LEFT_BEHIND_AGE_BELOW)
}

/** 困境儿童: under 18. */
export function isInDifficultyAge(birth: Day, day: Day): boolean {
  return isBelowAge(birth, day, IN_DIFFICULTY_AGE_BELOW)
}

/** 流动儿童: under 16. */
export function isMigrantAge(birth: Day, day: Day): boolean {
  return isBelowAge(birth, day, MIGRANT_AGE_BELOW)
}

/** Under 14 all of a child's data are sensitive and the guardian must consent (PIPL art. 31). */
export function needsGuardianConsent(birth: Day, day: Day): boolean {
  return isBelowAge(birth, day, GUARDIAN_CONSENT_AGE_BELOW)
}

/** The day a child reaches an age: 29 February is kept on 1 March in common years. */
export function turnsOn(birth: Day, age: number): Day {
  const year = yearOf(birth) + age
  return dayFrom(year, monthOf(birth), dayOfMonthOf(birth)) ?? toDay(`${year}-03-01`)
}

/** Age bands of statistical table 2 (domain §3.3); 16–17 exists for children in difficulty only. */
export const AGE_BANDS = [
  { code: '0-5', name: '0—5周岁', from: 0, to: 5 },
  { code: '6-13', name: '6—13周岁', from: 6, to: 13 },
  { code: '14-15', name: '14—15周岁', from: 14, to: 15 },
  { code: '16-17', name: '16—17周岁', from: 16, to: 17 },
] as const

export type AgeBand = (typeof AGE_BANDS)[number]

/** Null before birth and from the 18th birthday on. */
export function ageBandOn(birth: Day, day: Day): AgeBand | null {
  const age = ageOn(birth, day)
  return AGE_BANDS.find((band) => band.from <= age && age <= band.to) ?? null
}
