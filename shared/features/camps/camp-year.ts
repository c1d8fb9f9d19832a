import { addDays, type Day } from '#shared/kernel/day.ts'
import { isWithin, type DayRange } from '#shared/kernel/period.ts'
import type { CampId } from './camp.ts'
import type { CampRules } from './camp-rules.ts'
import type { CampForecast } from './forecast.ts'
import type { CampState } from './standing.ts'

/** What the yearly check needs to know of a camp. */
export interface CampFacts {
  readonly id: CampId
  readonly name: string
  readonly state: CampState
  readonly startsOn: Day
  readonly endsOn: Day
  readonly isQualified: boolean
  readonly assignedOn: Day | null
  readonly forecast: CampForecast
}

/** How a year stands against R13: one qualified camp is enough, two are recommended. */
export interface CampYear {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly label: string
  readonly standing: 'none' | 'met' | 'full'
  readonly minPerYear: number
  readonly fullPerYear: number
  /** 达标营期: assigned to this year by their last held day. */
  readonly qualifiedIds: readonly CampId[]
  /** Over in this year with too few days: not counted, their 人次 are. */
  readonly shortIds: readonly CampId[]
  /** Begun and not over: 进行中, counted when they end. */
  readonly runningIds: readonly CampId[]
  /** The way to the first missing camp; null when the year has enough. */
  readonly forecast: YearForecast | null
}

export interface YearForecast {
  /** The camp that needs the fewest further days, or null when one must be scheduled. */
  readonly campId: CampId | null
  readonly name: string
  readonly daysToHold: number
  /** The latest day to begin or go on without a break, to qualify within the year. */
  readonly latestDay: Day | null
  readonly isPossible: boolean
}

export function countCampYear(
  camps: readonly CampFacts[],
  year: DayRange,
  rules: CampRules,
  today: Day,
): CampYear {
  const assigned = camps.filter(
    (camp) => camp.assignedOn !== null && isWithin(year, camp.assignedOn),
  )
  const qualified = assigned.filter((camp) => camp.isQualified)
  const running = camps.filter(
    (camp) =>
      camp.state === 'running' && camp.startsOn <= year.endsOn && camp.endsOn >= year.startsOn,
  )
  return {
    startsOn: year.startsOn,
    endsOn: year.endsOn,
    label: year.label,
    standing: standingOf(qualified.length, rules),
    minPerYear: rules.minPerYear,
    fullPerYear: rules.fullPerYear,
    qualifiedIds: idsOf(qualified),
    shortIds: idsOf(assigned.filter((camp) => !camp.isQualified)),
    runningIds: idsOf(running),
    forecast: qualified.length >= rules.minPerYear ? null : forecastYear(camps, year, rules, today),
  }
}

function forecastYear(
  camps: readonly CampFacts[],
  year: DayRange,
  rules: CampRules,
  today: Day,
): YearForecast {
  const [nearest] = camps
    .filter(
      (camp) =>
        (camp.state === 'planned' || camp.state === 'running') &&
        isWithin(year, camp.endsOn) &&
        camp.forecast.canQualify,
    )
    .toSorted((a, b) => a.forecast.daysToHold - b.forecast.daysToHold)
  if (nearest !== undefined) {
    const { daysToHold, latestDay } = nearest.forecast
    return { campId: nearest.id, name: nearest.name, daysToHold, latestDay, isPossible: true }
  }
  const latestDay = addDays(year.endsOn, 1 - rules.minDays)
  return {
    campId: null,
    name: '',
    daysToHold: rules.minDays,
    latestDay,
    isPossible: today <= latestDay,
  }
}

function standingOf(count: number, rules: CampRules): CampYear['standing'] {
  if (count < rules.minPerYear) return 'none'
  return count < rules.fullPerYear ? 'met' : 'full'
}

function idsOf(camps: readonly CampFacts[]): CampId[] {
  return camps.map((camp) => camp.id)
}
