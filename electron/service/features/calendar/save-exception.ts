import type { ParsedInput } from '#shared/contract/index.ts'
import type {
  DayException,
  DayExceptionFields,
  DayExceptionId,
} from '#shared/features/calendar/day-exception.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import {
  deleteException,
  getException,
  insertException,
  listExceptions,
  updateException,
} from './exceptions.repository.ts'

/** Throws DAY_EXCEPTIONS_OVERLAP: of two exceptions on one day nobody knows which holds. */
export function addException(
  context: CommandContext,
  exception: ParsedInput<'calendar.addException'>,
): DayException {
  refuseOverlap(context, exception, null)
  const id = insertException(context.db, exception)
  context.about('day-exception', id)
  return getException(context.db, id)
}

/** Throws NOT_FOUND, DAY_EXCEPTIONS_OVERLAP. */
export function changeException(
  context: CommandContext,
  { id, exception }: ParsedInput<'calendar.changeException'>,
): DayException {
  getException(context.db, id)
  refuseOverlap(context, exception, id)
  updateException(context.db, id, exception)
  context.about('day-exception', id)
  return getException(context.db, id)
}

/** Throws NOT_FOUND. */
export function removeException(
  context: CommandContext,
  { id }: ParsedInput<'calendar.removeException'>,
): DayException {
  const exception = getException(context.db, id)
  deleteException(context.db, id)
  context.about('day-exception', id)
  return exception
}

function refuseOverlap(
  { db }: CommandContext,
  { startsOn, endsOn }: DayExceptionFields,
  own: DayExceptionId | null,
): void {
  const other = listExceptions(db, startsOn, endsOn).find(({ id }) => id !== own)
  if (other === undefined) return
  throw new AppError('DAY_EXCEPTIONS_OVERLAP', {
    kind: other.kind,
    reason: other.reason,
    startsOn: other.startsOn,
    endsOn: other.endsOn,
  })
}
