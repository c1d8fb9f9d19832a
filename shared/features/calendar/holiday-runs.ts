import { addDays, type Day } from '#shared/kernel/day.ts'
import type { StatutoryDay } from './statutory-day.ts'

/** Days of one holiday and kind that follow one another. */
export interface HolidayRun {
  readonly name: string
  readonly kind: StatutoryDay['kind']
  readonly startsOn: Day
  readonly endsOn: Day
  readonly days: readonly Day[]
  readonly source: string
}

/** Days in order as runs: the screen shows 国庆节 10-01 至 10-07 as one row. */
export function holidayRuns(
  days: readonly (Pick<StatutoryDay, 'day' | 'name' | 'kind'> & { readonly source?: string })[],
): readonly HolidayRun[] {
  const runs: HolidayRun[] = []
  for (const { day, name, kind, source = '' } of days.toSorted((a, b) =>
    a.day < b.day ? -1 : 1,
  )) {
    const last = runs.at(-1)
    const continues =
      last !== undefined &&
      last.name === name &&
      last.kind === kind &&
      last.source === source &&
      addDays(last.endsOn, 1) === day
    if (continues) runs[runs.length - 1] = { ...last, endsOn: day, days: [...last.days, day] }
    else runs.push({ name, kind, startsOn: day, endsOn: day, days: [day], source })
  }
  return runs
}
