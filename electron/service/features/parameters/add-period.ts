import type { ParsedInput } from '#shared/contract/index.ts'
import type { Parameter } from '#shared/features/parameters/parameter-period.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { parameterOn } from './list-parameters.ts'
import { endPeriod, insertPeriod } from './parameters.repository.ts'

/**
 * A new value from today or later; the former period ends the day before. Throws
 * PARAMETER_PERIOD_IN_PAST, or PARAMETER_PERIOD_TOO_EARLY unless it begins after the newest period.
 */
export function addPeriod(
  context: CommandContext,
  draft: ParsedInput<'parameters.addPeriod'>,
): Parameter {
  const { db, today, account } = context
  if (draft.validFrom < today) throw new AppError('PARAMETER_PERIOD_IN_PAST')
  const [newest] = parameterOn(db, draft.name, today).periods
  if (newest !== undefined && draft.validFrom <= newest.validFrom) {
    throw new AppError('PARAMETER_PERIOD_TOO_EARLY', { validFrom: newest.validFrom })
  }
  if (newest !== undefined) endPeriod(db, newest.id, addDays(draft.validFrom, -1))
  const id = insertPeriod(db, { ...draft, enteredOn: today, enteredBy: account.id })
  context.about('parameter', id)
  return parameterOn(db, draft.name, today)
}
