import { z } from 'zod'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema, eachDay, weekdayOf, type Day } from '#shared/kernel/day.ts'
import type { DayException } from './day-exception.ts'
import { hoursOn, type OpeningHours } from './opening-hours.ts'
import type { StatutoryDay } from './statutory-day.ts'
import { weekdayLabelOf } from './weekdays.ts'

/** Whether the site is open on a day, and why not, or why all the same. */
export const siteDaySchema = z.object({
  day: daySchema,
  isOpen: z.boolean(),
  /** 国庆节放假, 每周一不开放, 停开：台风; empty on an ordinary open day. */
  words: z.string(),
  /** Null while it is closed, or where no hours are set. */
  opensAt: clockTimeSchema.nullable(),
  closesAt: clockTimeSchema.nullable(),
})
export type SiteDay = z.output<typeof siteDaySchema>

/** What is known of one day. */
export interface DayFacts {
  readonly day: Day
  readonly exception: Pick<DayException, 'kind' | 'reason'> | undefined
  readonly statutory: Pick<StatutoryDay, 'kind' | 'name'> | undefined
  readonly hours: Pick<OpeningHours, 'weekdays' | 'opensAt' | 'closesAt'> | undefined
}

/**
 * Whether the site is open, the first that applies: an exception; a statutory day off (closed); a
 * make-up workday, which is a school day and open if the site opens on any school day; the week of
 * the site. Without hours every day is open but the statutory days off (domain §5.8).
 */
export function siteDayOf({ day, exception, statutory, hours }: DayFacts): SiteDay {
  const closed = (words: string): SiteDay => ({
    day,
    isOpen: false,
    words,
    opensAt: null,
    closesAt: null,
  })
  const open = (words: string): SiteDay => ({
    day,
    isOpen: true,
    words,
    opensAt: hours?.opensAt ?? null,
    closesAt: hours?.closesAt ?? null,
  })
  if (exception?.kind === 'closed') return closed(`停开：${exception.reason}`)
  if (exception?.kind === 'open') return open(`临时开放：${exception.reason}`)
  if (statutory?.kind === 'off') return closed(`${statutory.name}放假`)
  const opensOnSchoolDays = hours === undefined || hours.weekdays.some((weekday) => weekday <= 5)
  if (statutory?.kind === 'workday' && opensOnSchoolDays) return open(`${statutory.name}调休上班`)
  if (hours === undefined || hours.weekdays.includes(weekdayOf(day))) return open('')
  return closed(`每${weekdayLabelOf(day)}不开放`)
}

/** What is known of a run of days, in any order. */
export interface CalendarFacts {
  readonly statutory: readonly StatutoryDay[]
  readonly exceptions: readonly DayException[]
  readonly hours: readonly OpeningHours[]
}

/** Every day of a run, both ends included, and whether the site is open on it. */
export function siteDaysOf(from: Day, to: Day, facts: CalendarFacts): ReadonlyMap<Day, SiteDay> {
  const statutory = new Map(facts.statutory.map((one) => [one.day, one]))
  const exceptions = new Map<Day, DayException>()
  for (const exception of facts.exceptions) {
    const first = exception.startsOn > from ? exception.startsOn : from
    const last = exception.endsOn < to ? exception.endsOn : to
    for (const day of eachDay(first, last)) exceptions.set(day, exception)
  }
  return new Map(
    eachDay(from, to).map((day) => [
      day,
      siteDayOf({
        day,
        exception: exceptions.get(day),
        statutory: statutory.get(day),
        hours: hoursOn(facts.hours, day),
      }),
    ]),
  )
}
