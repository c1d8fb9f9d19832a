import type { ParsedInput } from '#shared/contract/index.ts'
import type { StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { yearOf, type Day } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import {
  deleteStatutoryDay,
  findStatutoryDay,
  insertStatutoryDay,
  updateStatutoryDay,
} from './calendar.repository.ts'

/** Throws STATUTORY_DAY_TAKEN: a day is either off or a workday, for one holiday. */
export function addStatutoryDays(
  context: CommandContext,
  { days, source }: ParsedInput<'calendar.addStatutoryDays'>,
): StatutoryDay[] {
  const added = days.map((day) => ({ ...day, source }))
  for (const day of added) {
    const taken = findStatutoryDay(context.db, day.day)
    if (taken !== undefined) {
      const { name, kind } = taken
      throw new AppError('STATUTORY_DAY_TAKEN', { day: day.day, name, kind })
    }
    insertStatutoryDay(context.db, day)
  }
  aboutYears(context, days)
  return added
}

/** Throws STATUTORY_DAY_GONE. */
export function correctStatutoryDay(
  context: CommandContext,
  { day, name, kind }: ParsedInput<'calendar.correctStatutoryDay'>,
): StatutoryDay {
  const corrected = { ...getStatutoryDay(context, day), name, kind }
  updateStatutoryDay(context.db, corrected)
  aboutYears(context, [corrected])
  return corrected
}

/** Throws STATUTORY_DAY_GONE. */
export function removeStatutoryDays(
  context: CommandContext,
  { days }: ParsedInput<'calendar.removeStatutoryDays'>,
): StatutoryDay[] {
  const removed = [...new Set(days)].map((day) => getStatutoryDay(context, day))
  for (const { day } of removed) deleteStatutoryDay(context.db, day)
  aboutYears(context, removed)
  return removed
}

/** The log names the year: a day has no number. */
export function aboutYears(context: CommandContext, days: readonly { readonly day: Day }[]): void {
  for (const year of new Set(days.map(({ day }) => yearOf(day)))) {
    context.about('calendar-year', year)
  }
}

function getStatutoryDay({ db }: CommandContext, day: Day): StatutoryDay {
  const found = findStatutoryDay(db, day)
  if (found === undefined) throw new AppError('STATUTORY_DAY_GONE', { day })
  return found
}
