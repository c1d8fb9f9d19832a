import { IN_DIFFICULTY_AGE_BELOW, isBelowAge } from '#shared/kernel/age-rules.ts'
import {
  childCategoryByCode,
  POPULATIONS,
  populationByCode,
  type PopulationCode,
} from '#shared/kernel/codes/child-categories.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CategoryPeriod, Child } from './child.ts'

type Membership = Pick<Child, 'bornOn' | 'registeredOn' | 'leftOn'>
type Period = Pick<CategoryPeriod, 'code' | 'startsOn' | 'endedOn'>

/** On the site's register on a day: registered, not yet left, and under 18. */
export function isMemberOn(child: Membership, day: Day): boolean {
  return (
    child.registeredOn <= day &&
    (child.leftOn === null || day < child.leftOn) &&
    isBelowAge(child.bornOn, day, IN_DIFFICULTY_AGE_BELOW)
  )
}

/** A category holds from its first day until the day it was ended, that day not included. */
export function holdsOn(period: Period, day: Day): boolean {
  return period.startsOn <= day && (period.endedOn === null || day < period.endedOn)
}

/** 农村留守儿童 of the site: a member with L01 or L02 in force, under 16 (domain §2.1). */
export function isLeftBehindOn(
  child: Membership,
  categories: readonly Period[],
  day: Day,
): boolean {
  return isInPopulationOn('left-behind', child, categories, day)
}

/** 困境儿童 of the site: a member with any of K01–K99 in force, under 18 (domain §2.1). */
export function isInDifficultyOn(
  child: Membership,
  categories: readonly Period[],
  day: Day,
): boolean {
  return isInPopulationOn('in-difficulty', child, categories, day)
}

/** Every population a child is counted in on a day; several at once are common. */
export function populationsOn(
  child: Membership,
  categories: readonly Period[],
  day: Day,
): PopulationCode[] {
  return POPULATIONS.map((population) => population.code).filter((code) =>
    isInPopulationOn(code, child, categories, day),
  )
}

/** `categories` are the periods of this child alone. */
function isInPopulationOn(
  population: PopulationCode,
  child: Membership,
  categories: readonly Period[],
  day: Day,
): boolean {
  const { ageBelow } = populationByCode(population)
  return (
    isMemberOn(child, day) &&
    isBelowAge(child.bornOn, day, ageBelow) &&
    categories.some(
      (period) =>
        childCategoryByCode(period.code).population === population && holdsOn(period, day),
    )
  )
}

/** How many are on the register, and how the two populations overlap: distinct children. */
export interface PopulationCounts {
  readonly members: number
  readonly leftBehind: number
  readonly inDifficulty: number
  readonly both: number
}

export function countPopulations(
  children: readonly {
    readonly isActive: boolean
    readonly populations: readonly PopulationCode[]
  }[],
): PopulationCounts {
  const members = children.filter((child) => child.isActive)
  const leftBehind = members.filter((child) => child.populations.includes('left-behind'))
  const inDifficulty = members.filter((child) => child.populations.includes('in-difficulty'))
  return {
    members: members.length,
    leftBehind: leftBehind.length,
    inDifficulty: inDifficulty.length,
    both: leftBehind.filter((child) => inDifficulty.includes(child)).length,
  }
}
