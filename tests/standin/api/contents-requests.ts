import { grantOrigin } from '../browser/loopback-server.ts'
import type { PausedRequest } from '../browser/protocol.ts'
import { toApp } from '../schemes.ts'
import { navigationAllowed } from './contents-loading.ts'
import { state } from './contents-state.ts'
import { requestFilter } from './request-filter.ts'
import type { WebContents } from './web-contents.ts'

/** Which requests Chromium must hold: documents always, everything while a filter is set. */
export function interception(): object {
  const documents = requestFilter.before ? {} : { resourceType: 'Document' }
  return { patterns: [{ urlPattern: '*', requestStage: 'Request', ...documents }] }
}

async function cancelled(contents: WebContents, request: PausedRequest): Promise<boolean> {
  const { before } = requestFilter
  if (!before) return false
  const { resourceType } = request
  const details = {
    id: 0,
    url: toApp(request.request.url),
    method: request.request.method,
    resourceType: resourceType === 'Document' ? 'mainFrame' : resourceType.toLowerCase(),
    webContents: contents,
    webContentsId: contents.id,
    referrer: request.request.headers['Referer'] ?? '',
    timestamp: Date.now(),
  }
  const answer = await new Promise<{ readonly cancel?: boolean }>((resolve) => {
    before(details, resolve)
  })
  return answer.cancel === true
}

/** Decides about a request Chromium holds: `webRequest.onBeforeRequest`, then `will-navigate`. */
export async function decideRequest(contents: WebContents, paused: PausedRequest): Promise<void> {
  const { page, ownNavigations } = contents[state]
  const { requestId } = paused
  const go = () => page.command('Fetch.continueRequest', { requestId })
  const stop = (errorReason: string) =>
    page.command('Fetch.failRequest', { requestId, errorReason })
  if (await cancelled(contents, paused)) {
    await stop('BlockedByClient')
    return
  }
  const isMainFrame = page.isTopFrame(paused.frameId)
  const { url } = paused.request
  if (paused.resourceType !== 'Document' || (isMainFrame && ownNavigations.delete(url))) {
    await go()
    return
  }
  const redirected = paused.redirectedRequestId !== undefined
  if (!navigationAllowed(contents, toApp(url), isMainFrame, redirected)) {
    await stop('Aborted')
    return
  }
  await grantOrigin(url).catch(() => {})
  await go()
}
