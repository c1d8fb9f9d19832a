import type { Answer } from '#shared/contract/envelope.ts'
import { logVerdictSchema } from '#shared/features/audit/log-check.ts'
import { requestRoute } from './request-route.ts'

/** Reads the whole log anew as SITE_USER; `fits` is false too when it could not be read. */
export async function verifySite(
  dataFolder: string,
): Promise<{ readonly answer: Answer; readonly fits: boolean }> {
  const answer = await requestRoute(dataFolder, 'audit.verify', '{}')
  return { answer, fits: answer.ok && logVerdictSchema.parse(answer.value).found === 0 }
}
