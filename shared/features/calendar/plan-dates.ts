import { eachDay, weekdayOf, type Day, type Weekday } from '#shared/kernel/day.ts'
import type { SiteDay } from './site-day.ts'
import type { StatutoryDay } from './statutory-day.ts'

type Statutory = ReadonlyMap<string, Pick<StatutoryDay, 'kind'>>

export interface WeeklyPlan {
  readonly weekdays: readonly Weekday[]
  readonly from: Day
  /** Last day, included. */
  readonly to: Day
  /**
   * What a make-up workday (a Saturday or Sunday on which schools teach) is to the activity. `added`:
   * one more day for whatever runs on school days (tutoring). `left-out`: no date for anybody: a
   * weekend class cannot be held while its children are at school, and a class of Wednesdays does not
   * get a Sunday.
   */
  readonly makeUpWorkdays: 'added' | 'left-out'
}

/**
 * The dates of an activity that runs on certain weekdays, from the site's own days (siteDaysOf, or
 * siteDaysBetween in the service) and the statutory days by day: on days on which the site is open,
 * never on closed ones. A statutory day off counts only where an exception opens the site. Days
 * missing from `siteDays` count as closed (R26; domain §5.8).
 */
export function datesFor(
  { weekdays, from, to, makeUpWorkdays }: WeeklyPlan,
  siteDays: ReadonlyMap<Day, Pick<SiteDay, 'isOpen'>>,
  statutory: Statutory,
): readonly Day[] {
  const runsOnSchoolDays = weekdays.some((weekday) => weekday <= 5)
  return eachDay(from, to).filter((day) => {
    if (siteDays.get(day)?.isOpen !== true) return false
    if (statutory.get(day)?.kind === 'workday') {
      return makeUpWorkdays === 'added' && runsOnSchoolDays
    }
    return weekdays.includes(weekdayOf(day))
  })
}

/**
 * Days on which the schools teach in a term: Monday to Friday without statutory days off, and
 * make-up workdays (domain §5.8). Whether the site is open is another question.
 */
export function schoolDaysOf(
  period: { readonly startsOn: Day; readonly endsOn: Day },
  statutory: Statutory,
): readonly Day[] {
  return eachDay(period.startsOn, period.endsOn).filter((day) => {
    const kind = statutory.get(day)?.kind
    return kind === undefined ? weekdayOf(day) <= 5 : kind === 'workday'
  })
}

/** Statutory days by day, as the rules of this feature take them. */
export function byDay<One extends { readonly day: Day }>(
  days: readonly One[],
): ReadonlyMap<Day, One> {
  return new Map(days.map((one) => [one.day, one]))
}
