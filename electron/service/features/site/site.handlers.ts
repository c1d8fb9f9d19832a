import type { HandlersFor } from '#service/platform/context.ts'
import { getSite } from './site-record.ts'
import { updateSite } from './update-site.ts'

export const siteHandlers: HandlersFor<'site'> = {
  'site.get': ({ db }) => getSite(db),
  'site.update': updateSite,
}
