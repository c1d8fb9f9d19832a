import { countPopulations } from '#shared/features/children/population.ts'
import { listRegister } from '#service/features/children/children.public.ts'
import type { HandlersFor } from '#service/platform/context.ts'
import { clausesOn } from './clauses.ts'
import { dutiesOn } from './duties.ts'

export const workbenchHandlers: HandlersFor<'workbench'> = {
  'workbench.today': ({ db, today, account }) => ({
    today,
    clauses: clausesOn(db, today),
    duties: dutiesOn(db, today, account.role),
    register: countPopulations(listRegister({ db, today })),
  }),
}
