import { responseHeaders } from '../browser/loopback-server.ts'
import { strict } from '../strict.ts'
import { interception } from './contents-requests.ts'
import { state } from './contents-state.ts'
import { requestFilter, type BeforeRequest } from './request-filter.ts'
import { registry } from './window-registry.ts'

export interface HeadersAnswer {
  readonly responseHeaders?: Record<string, string | string[]>
}

export type HeadersReceived = (
  details: { readonly url: string; readonly responseHeaders: Record<string, string[]> },
  answer: (answer: HeadersAnswer) => void,
) => void

/** Electron's listeners take an optional URL filter first; here every request is passed on. */
export type Filtered<L> = (filterOrListener: object, listener?: L) => void

function listenerOf<L>(filterOrListener: object, listener: L | undefined): L | undefined {
  return listener ?? (typeof filterOrListener === 'function' ? (filterOrListener as L) : undefined)
}

const onBeforeRequest: Filtered<BeforeRequest> = (filterOrListener, listener) => {
  requestFilter.before = listenerOf(filterOrListener, listener)
  for (const contents of registry.contents) {
    void contents[state].page.whenAttached('Fetch.enable', interception()).catch(() => {})
  }
}

/** Custom schemes only. */
const onHeadersReceived: Filtered<HeadersReceived> = (filterOrListener, listener) => {
  const received = listenerOf(filterOrListener, listener)
  responseHeaders.rewrite =
    received &&
    ((url, headers) =>
      new Promise((resolve) => {
        received({ url, responseHeaders: headers }, (answer) => {
          resolve(answer.responseHeaders ?? headers)
        })
      }))
}

export const webRequest = strict('session.webRequest', { onBeforeRequest, onHeadersReceived })
