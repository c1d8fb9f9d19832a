import { z } from 'zod'
import { EVERYONE, MANAGER_ONLY } from '#shared/contract/roles.ts'
import { command, query } from '#shared/contract/route.ts'
import { daySchema } from '#shared/kernel/day.ts'
import {
  parameterPeriodDraftSchema,
  parameterPeriodIdSchema,
  parameterSchema,
  takeBackReasonSchema,
} from './parameter-period.ts'

/** Features whose figures are counted with a parameter. */
const TOUCHES = [
  'parameters',
  'rooms',
  'camps',
  'library',
  'assessments',
  'reports',
  'workbench',
] as const

export const parameters = {
  'parameters.list': query({
    summary: 'Every policy parameter: its value on a day, and all its periods.',
    access: EVERYONE,
    input: z.strictObject({ day: daySchema.optional() }),
    output: z.object({ day: daySchema, today: daySchema, parameters: z.array(parameterSchema) }),
  }),
  'parameters.addPeriod': command({
    summary: 'Enter a new value from a day on; the former one ends the day before.',
    access: MANAGER_ONLY,
    input: parameterPeriodDraftSchema,
    output: parameterSchema,
    touches: TOUCHES,
  }),
  'parameters.takeBack': command({
    summary: 'Take back a period that was entered today or has not begun.',
    access: MANAGER_ONLY,
    input: z.strictObject({ id: parameterPeriodIdSchema, reason: takeBackReasonSchema }),
    output: parameterSchema,
    touches: TOUCHES,
  }),
} as const
