import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { EVERYONE, MANAGER_ONLY } from '#shared/contract/roles.ts'
import { siteDraftSchema, siteSchema } from './site.ts'

export const site = {
  'site.get': query({
    summary: 'The site profile with its unified name.',
    access: EVERYONE,
    input: z.strictObject({}),
    output: siteSchema,
  }),
  'site.update': command({
    summary: 'Change the site profile.',
    access: MANAGER_ONLY,
    input: siteDraftSchema,
    output: siteSchema,
    touches: ['site', 'workbench', 'reports'],
  }),
} as const
