import { dueDay } from '#shared/features/library/loan.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { listStatutoryDays } from '#service/features/calendar/calendar.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** No run of statutory days off is longer. */
const LONGEST_HOLIDAY = 31

/** Last day to bring a book back, by the calendar of the site. */
export function dueDayAfter(db: Reads, from: Day, loanDays: number): Day {
  const first = addDays(from, loanDays)
  const daysOff = listStatutoryDays(db, first, addDays(first, LONGEST_HOLIDAY))
    .filter((day) => day.kind === 'off')
    .map((day) => day.day)
  return dueDay(from, loanDays, new Set(daysOff))
}
