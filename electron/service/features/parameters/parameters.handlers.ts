import type { HandlersFor } from '#service/platform/context.ts'
import { addPeriod } from './add-period.ts'
import { parametersOn } from './list-parameters.ts'
import { takeBackPeriod } from './take-back-period.ts'

export const parametersHandlers: HandlersFor<'parameters'> = {
  'parameters.list': ({ db, today }, { day = today }) => ({
    day,
    today,
    parameters: parametersOn(db, day, today),
  }),
  'parameters.addPeriod': addPeriod,
  'parameters.takeBack': takeBackPeriod,
}
