import type { Answer } from '#shared/contract/envelope.ts'
import { openService } from './open-service.ts'
import { parse } from './request-route.ts'

/**
 * Makes a site without the wizard: the JSON is the input of accounts.setUp; login name and
 * password may come from SITE_USER and SITE_PASSWORD instead.
 */
export async function initSite(dataFolder: string, text: string): Promise<Answer> {
  const input = parse(text)
  if (!input.ok) return input
  const service = openService(dataFolder)
  try {
    const given = typeof input.value === 'object' && input.value !== null ? input.value : {}
    return await service.handle('accounts.setUp', {
      loginName: process.env['SITE_USER'],
      password: process.env['SITE_PASSWORD'],
      ...given,
    })
  } finally {
    service.close()
  }
}
