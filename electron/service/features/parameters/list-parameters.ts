import { PARAMETERS, type ParameterName } from '#shared/features/parameters/parameter-catalogue.ts'
import { mayTakeBack, type Parameter } from '#shared/features/parameters/parameter-period.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listParametersOn, listPeriods } from './parameters.repository.ts'

/** Every parameter in the order of the catalogue, with its value on a day. */
export function parametersOn(db: Reads, day: Day, today: Day): Parameter[] {
  const values = new Map(listParametersOn(db, day).map(({ name, value }) => [name, value]))
  const periods = Map.groupBy(listPeriods(db), ({ name }) => name)
  return PARAMETERS.map(({ code }) => ({
    name: code,
    value: values.get(code) ?? '',
    periods: (periods.get(code) ?? []).map(({ name: _name, ...period }) => ({
      ...period,
      mayTakeBack: mayTakeBack(period, today),
    })),
  }))
}

/** Throws NOT_FOUND when the catalogue has no such parameter. */
export function parameterOn(db: Reads, name: ParameterName, today: Day): Parameter {
  const found = parametersOn(db, today, today).find((parameter) => parameter.name === name)
  if (found === undefined) throw new AppError('NOT_FOUND')
  return found
}
