import { holdingOn, tierPeriods } from '#shared/features/assessments/tier-history.ts'
import type { Tier } from '#shared/features/assessments/tier.ts'
import type { CategoryPeriod, Child, ChildId } from '#shared/features/children/child.ts'
import { holdsOn, isMemberOn, populationsOn } from '#shared/features/children/population.ts'
import type { ConsentScope, ConsentState } from '#shared/features/consents/consent-codes.ts'
import type { Missing } from '#shared/features/dossiers/missing.ts'
import type { FamilyFile } from '#shared/features/families/family.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ChildCategoryCode, PopulationCode } from '#shared/kernel/codes/child-categories.ts'
import type { Day } from '#shared/kernel/day.ts'
import { periodContaining } from '#shared/kernel/period.ts'
import { standingOf } from '#service/features/assessments/assessments.public.ts'
import { campDaysThere } from '#service/features/camps/camps.public.ts'
import { findChild, listCategoryPeriodsOf } from '#service/features/children/children.public.ts'
import { classTimes } from '#service/features/classes/classes.public.ts'
import { consentStates } from '#service/features/consents/consents.public.ts'
import { familyFile, familyIdOf } from '#service/features/families/families.public.ts'
import { loansBetween } from '#service/features/library/library.public.ts'
import { countServices, planOn, type PlanOnDay } from '#service/features/plans/plans.public.ts'
import { tutoringTimes } from '#service/features/tutoring/tutoring.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { missingOfChild } from './missing.ts'

type Holding<List extends keyof FamilyFile> = FamilyFile[List] extends readonly (infer Period)[]
  ? Period | undefined
  : never

/** Everything the one page tells of a child, as it was on a day. */
export interface DossierFacts {
  readonly day: Day
  readonly child: Child
  readonly isMember: boolean
  readonly populations: readonly PopulationCode[]
  readonly categories: readonly ChildCategoryCode[]
  /** Null where no family is on file. */
  readonly family: FamilyFile | null
  readonly guardianship: Holding<'guardianships'>
  readonly whereabouts: FamilyFile['whereabouts']
  readonly schooling: Holding<'schoolings'>
  readonly residence: Holding<'residences'>
  readonly health: Holding<'healths'>
  readonly tier: { readonly tier: Tier; readonly since: Day; readonly nextDueOn: Day } | null
  readonly plan: PlanOnDay | undefined
  /** Of the calendar year until the day. */
  readonly year: {
    readonly camps: number
    readonly campDays: number
    readonly tutoring: number
    /** 人次 at interest classes. */
    readonly classes: number
    readonly loans: number
    readonly services: number
  }
  readonly consents: ReadonlyMap<ConsentScope, ConsentState>
  readonly missing: Missing
}

/** Throws NOT_FOUND. */
export function dossierFacts(
  db: Reads,
  ids: readonly ChildId[],
  day: Day,
): readonly DossierFacts[] {
  const consents = consentStates(db, ids, day)
  return ids.map((id) => factsOf(db, id, { day, consents: consents.get(id) ?? new Map() }))
}

function factsOf(
  db: Reads,
  id: ChildId,
  { day, consents }: Pick<DossierFacts, 'day' | 'consents'>,
): DossierFacts {
  const child = findChild(db, id)
  if (child === undefined) throw new AppError('NOT_FOUND')
  const categories = listCategoryPeriodsOf(db, id)
  const family = familyIdOf(db, id) === null ? null : familyFile(db, id)
  const on = <Period extends { readonly startsOn: Day; readonly endedOn: Day | null }>(
    periods: readonly Period[] | undefined,
  ) => periods?.filter((period) => isHeld(period, day)) ?? []
  return {
    day,
    child,
    isMember: isMemberOn(child, day),
    populations: populationsOn(child, categories, day),
    categories: codesOn(categories, day),
    family,
    guardianship: on(family?.guardianships)[0],
    whereabouts: on(family?.whereabouts),
    schooling: on(family?.schoolings)[0],
    residence: on(family?.residences)[0],
    health: on(family?.healths)[0],
    tier: tierOn(db, id, day),
    plan: planOn(db, id, day),
    year: yearOf(db, id, day),
    consents,
    missing: missingOfChild(db, id, day),
  }
}

function codesOn(categories: readonly CategoryPeriod[], day: Day): readonly ChildCategoryCode[] {
  return categories.filter((period) => holdsOn(period, day)).map(({ code }) => code)
}

function isHeld(
  { startsOn, endedOn }: { readonly startsOn: Day; readonly endedOn: Day | null },
  day: Day,
): boolean {
  return startsOn <= day && (endedOn === null || day < endedOn)
}

function tierOn(db: Reads, id: ChildId, day: Day): DossierFacts['tier'] {
  const standing = standingOf(db, id)
  const holding = holdingOn(standing, day)
  if (holding === undefined) return null
  const since = tierPeriods(standing).findLast(({ startsOn }) => startsOn <= day)?.startsOn
  return { tier: holding.tier, since: since ?? holding.assessedOn, nextDueOn: holding.nextDueOn }
}

function yearOf(db: Reads, id: ChildId, day: Day): DossierFacts['year'] {
  const { startsOn } = periodContaining('year', day)
  const range = { from: startsOn, to: day }
  const { camps, days } = campDaysThere(db, id, range)
  return {
    camps,
    campDays: days,
    tutoring: tutoringTimes(db, id, range),
    classes: classTimes(db, id, range),
    loans: loansBetween(db, id, range),
    services: countServices(db, id, startsOn, day),
  }
}
