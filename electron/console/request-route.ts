import type { Answer } from '#shared/contract/envelope.ts'
import { contract, isRouteName } from '#shared/contract/index.ts'
import { openService } from './open-service.ts'
import { readInput } from './read-input.ts'

/** Signs in as SITE_USER and sends one request: same contract, rights and audit as the window. */
export async function requestRoute(
  dataFolder: string,
  route: string,
  text: string,
): Promise<Answer> {
  const input = parse(text)
  if (!input.ok) return input
  const service = openService(dataFolder)
  try {
    const loginName = process.env['SITE_USER']
    const password = process.env['SITE_PASSWORD']
    const needsAccount = !isRouteName(route) || contract[route].access !== 'anyone'
    if (needsAccount && loginName !== undefined && password !== undefined) {
      const signedIn = await service.handle('accounts.signIn', { loginName, password })
      if (!signedIn.ok) return signedIn
    }
    return await service.handle(route, input.value)
  } finally {
    service.close()
  }
}

/** Malformed JSON is answered like any other refused input. */
export function parse(text: string): Answer {
  try {
    return { ok: true, value: readInput(text) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, error: { code: 'INVALID_INPUT', details: { json: reason } } }
  }
}
