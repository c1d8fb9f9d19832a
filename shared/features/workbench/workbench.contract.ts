import { z } from 'zod'
import { query } from '#shared/contract/route.ts'
import { EVERYONE } from '#shared/contract/roles.ts'
import { todaySchema } from './today.ts'

export const workbench = {
  'workbench.today': query({
    summary: 'What waits today across all features, and how the policy’s clauses stand.',
    access: EVERYONE,
    input: z.strictObject({}),
    output: todaySchema,
  }),
} as const
