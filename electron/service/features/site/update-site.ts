import type { ParsedInput } from '#shared/contract/index.ts'
import type { Site } from '#shared/features/site/site.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getSite, toRow } from './site-record.ts'
import { updateSiteRow } from './site.repository.ts'

export function updateSite(context: CommandContext, input: ParsedInput<'site.update'>): Site {
  context.about('site', 1)
  updateSiteRow(context.db, toRow(input))
  return getSite(context.db)
}
