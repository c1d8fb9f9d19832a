import type { ParsedInput } from '#shared/contract/index.ts'
import type { OpeningHours, OpeningHoursId } from '#shared/features/calendar/opening-hours.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import {
  deleteOpeningHours,
  getOpeningHours,
  insertOpeningHours,
  listOpeningHours,
  updateOpeningHours,
} from './opening-hours.repository.ts'

/** Throws OPENING_HOURS_TAKEN: two weeks cannot begin on one day. */
export function addHours(
  context: CommandContext,
  hours: ParsedInput<'calendar.addHours'>,
): OpeningHours {
  refuseTaken(context, hours.validFrom, null)
  const id = insertOpeningHours(context.db, hours)
  context.about('opening-hours', id)
  return getOpeningHours(context.db, id)
}

/** Throws NOT_FOUND, OPENING_HOURS_TAKEN. */
export function changeHours(
  context: CommandContext,
  { id, hours }: ParsedInput<'calendar.changeHours'>,
): OpeningHours {
  getOpeningHours(context.db, id)
  refuseTaken(context, hours.validFrom, id)
  updateOpeningHours(context.db, id, hours)
  context.about('opening-hours', id)
  return getOpeningHours(context.db, id)
}

/** Throws NOT_FOUND. */
export function removeHours(
  context: CommandContext,
  { id }: ParsedInput<'calendar.removeHours'>,
): OpeningHours {
  const hours = getOpeningHours(context.db, id)
  deleteOpeningHours(context.db, id)
  context.about('opening-hours', id)
  return hours
}

function refuseTaken({ db }: CommandContext, validFrom: Day, own: OpeningHoursId | null): void {
  const taken = listOpeningHours(db).some((one) => one.validFrom === validFrom && one.id !== own)
  if (taken) throw new AppError('OPENING_HOURS_TAKEN', { validFrom })
}
