import { campDays, type CampSegment, type CampSegments } from '#shared/features/camps/segments.ts'
import { addDays, daysBetween, type Day } from '#shared/kernel/day.ts'

/** A day of the camp that is copied, and the day it becomes. */
export interface MappedDay {
  readonly from: Day
  readonly to: Day
}

/** New dates of a camp that is copied. */
export interface MappedDays {
  readonly days: readonly MappedDay[]
  /** Closed days that were passed over. */
  readonly skipped: readonly Day[]
  readonly segments: readonly CampSegment[]
}

/** A year without an open day: the calendar is wrong, not the camp. */
const MOST_STEPS = 366

/**
 * Lays the days of a camp onto new ones in their order, from `startsOn` on. Closed days are passed
 * over and split the camp there; a break between two parts stays as long as it was. Fewer days than
 * there were, when a year has no open one.
 */
export function mapDays(
  segments: CampSegments,
  startsOn: Day,
  isOpen: (day: Day) => boolean,
): MappedDays {
  const days: MappedDay[] = []
  const skipped: Day[] = []
  let next = startsOn
  let before: Day | null = null
  for (const from of campDays(segments)) {
    if (before !== null) next = addDays(next, daysBetween(before, from) - 1)
    for (let step = 0; !isOpen(next) && step < MOST_STEPS; step += 1) {
      skipped.push(next)
      next = addDays(next, 1)
    }
    if (!isOpen(next)) break
    days.push({ from, to: next })
    next = addDays(next, 1)
    before = from
  }
  return { days, skipped, segments: runsOf(days.map(({ to }) => to)) }
}

/** Days that follow one another make one part. */
function runsOf(days: readonly Day[]): CampSegment[] {
  const runs: CampSegment[] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last !== undefined && addDays(last.endsOn, 1) === day) {
      runs.splice(-1, 1, { startsOn: last.startsOn, endsOn: day })
    } else runs.push({ startsOn: day, endsOn: day })
  }
  return runs
}
