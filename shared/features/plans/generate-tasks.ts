import { addDays, daysBetween, type Day, weekdayOf } from '#shared/kernel/day.ts'
import { nextPeriod, periodContaining } from '#shared/kernel/period.ts'
import type { Frequency } from './frequency.ts'

/** What is done how often from a first to a last day, both included. */
export interface Schedule {
  readonly frequency: Frequency
  readonly times: number
  readonly startsOn: Day
  readonly endsOn: Day
}

/** One time the service is to be given: within its period, at the latest on the due day. */
export interface PlannedTask {
  readonly periodStartsOn: Day
  readonly periodEndsOn: Day
  /** 1 for the first of its period. */
  readonly slot: number
  readonly dueOn: Day
}

interface Part {
  readonly startsOn: Day
  readonly endsOn: Day
}

/** A period of which the line covers fewer days is 不足期: nothing is asked in it (as in R19/R20). */
const LEAST_DAYS = { weekly: 4, biweekly: 7, monthly: 15, quarterly: 45 } as const

/**
 * The tasks of a line. Due days are spread over the days of a period that the line covers, the last
 * one on the last of them; holidays are not skipped. A line too short for any period is one period.
 */
export function generateTasks(schedule: Schedule): readonly PlannedTask[] {
  const whole: Part = { startsOn: schedule.startsOn, endsOn: schedule.endsOn }
  if (whole.endsOn < whole.startsOn) return []
  const { frequency } = schedule
  if (frequency === 'once') return tasksIn(whole, 1)
  const counted = periodsOver(frequency, whole)
    .map((period) => shared(period, whole))
    .filter((part) => lengthOf(part) >= LEAST_DAYS[frequency])
  const parts = counted.length === 0 ? [whole] : counted
  return parts.flatMap((part) => tasksIn(part, schedule.times))
}

function tasksIn(part: Part, times: number): readonly PlannedTask[] {
  const days = lengthOf(part)
  const count = Math.min(times, days)
  return Array.from({ length: count }, (_, index) => ({
    periodStartsOn: part.startsOn,
    periodEndsOn: part.endsOn,
    slot: index + 1,
    dueOn: addDays(part.startsOn, Math.ceil(((index + 1) * days) / count) - 1),
  }))
}

/** Weeks begin on Monday, fortnights on the Monday before the line begins, months on the first. */
function periodsOver(frequency: Exclude<Frequency, 'once'>, whole: Part): readonly Part[] {
  if (frequency === 'weekly' || frequency === 'biweekly') {
    const length = frequency === 'weekly' ? 7 : 14
    const monday = addDays(whole.startsOn, 1 - weekdayOf(whole.startsOn))
    const count = Math.ceil((daysBetween(monday, whole.endsOn) + 1) / length)
    return Array.from({ length: count }, (_, index) => ({
      startsOn: addDays(monday, index * length),
      endsOn: addDays(monday, (index + 1) * length - 1),
    }))
  }
  const parts: Part[] = []
  let period = periodContaining(frequency === 'monthly' ? 'month' : 'quarter', whole.startsOn)
  while (period.startsOn <= whole.endsOn) {
    parts.push(period)
    period = nextPeriod(period)
  }
  return parts
}

function shared(period: Part, whole: Part): Part {
  return {
    startsOn: period.startsOn > whole.startsOn ? period.startsOn : whole.startsOn,
    endsOn: period.endsOn < whole.endsOn ? period.endsOn : whole.endsOn,
  }
}

function lengthOf({ startsOn, endsOn }: Part): number {
  return daysBetween(startsOn, endsOn) + 1
}

/**
 * The tasks of a changed line that are due from a day on: what is past stays as it was. A task that
 * was kept (done before its day, or cancelled by a person) takes the place of the same one.
 */
export function tasksFrom(
  schedule: Schedule,
  day: Day,
  kept: readonly Omit<PlannedTask, 'dueOn'>[],
): readonly PlannedTask[] {
  return generateTasks(schedule).filter(
    (task) => task.dueOn >= day && !kept.some((other) => isSame(task, other)),
  )
}

/** The same time of the same period; one end of it may have moved with the line. */
function isSame(a: Omit<PlannedTask, 'dueOn'>, b: Omit<PlannedTask, 'dueOn'>): boolean {
  const isSamePeriod = a.periodStartsOn === b.periodStartsOn || a.periodEndsOn === b.periodEndsOn
  return a.slot === b.slot && isSamePeriod
}
