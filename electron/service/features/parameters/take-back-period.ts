import type { ParsedInput } from '#shared/contract/index.ts'
import type { Parameter } from '#shared/features/parameters/parameter-period.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { parameterOn, parametersOn } from './list-parameters.ts'
import { deletePeriod, endPeriod } from './parameters.repository.ts'

/** Undoes a period; the one before it goes on. Throws NOT_FOUND or PARAMETER_PERIOD_STANDS. */
export function takeBackPeriod(
  context: CommandContext,
  { id, reason }: ParsedInput<'parameters.takeBack'>,
): Parameter {
  const { db, today } = context
  const parameter = parametersOn(db, today, today).find(({ periods }) =>
    periods.some((period) => period.id === id),
  )
  if (parameter === undefined) throw new AppError('NOT_FOUND')
  const [newest, former] = parameter.periods
  if (newest?.id !== id || !newest.mayTakeBack || former === undefined) {
    throw new AppError('PARAMETER_PERIOD_STANDS')
  }
  deletePeriod(db, id)
  endPeriod(db, former.id, null)
  context.about('parameter', id)
  context.because(reason)
  return parameterOn(db, parameter.name, today)
}
