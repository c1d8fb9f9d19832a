import { grantOrigin } from '../browser/loopback-server.ts'
import { electronEvent, ElectronEvent } from '../electron-event.ts'
import { toBrowser } from '../schemes.ts'
import { state } from './contents-state.ts'
import type { WebContents } from './web-contents.ts'
import { painted } from './window-registry.ts'

/** An error as `loadURL` rejects with: `ERR_ABORTED (-3) loading 'app://office/'`. */
export function loadError(code: string, errno: number, url: string): Error {
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
}

function failed(contents: WebContents, code: string, errno: number, url: string): Error {
  contents.emit('did-fail-load', new ElectronEvent(), errno, code, url, true, 1, 1)
  return loadError(code, errno, url)
}

function withoutFragment(url: string): string {
  return url.replace(/#.*/s, '')
}

export function rejectLoads(contents: WebContents, code: string, errno: number): void {
  const { loads } = contents[state]
  for (const [loader, load] of loads) {
    loads.delete(loader)
    load.reject(loadError(code, errno, load.url))
  }
}

/** Resolves when the page has finished loading, rejects as Electron's `loadURL` does. */
export async function loadUrl(
  contents: WebContents,
  url: string,
  referrer: string | undefined,
): Promise<void> {
  const { page, loads, finishedLoads, ownNavigations } = contents[state]
  await page.attached
  if (page.destroyed) throw new Error('Object has been destroyed')
  const target = toBrowser(url)
  if (!URL.canParse(target)) throw failed(contents, 'ERR_INVALID_URL', -300, url)
  const { href } = new URL(target)
  // Navigating to a scheme Chromium does not know crashes headless Chromium 156: refuse before.
  if (!/^(https?|file|data|blob|about|chrome|chrome-error|view-source):/i.test(href)) {
    throw failed(contents, 'ERR_UNKNOWN_URL_SCHEME', -302, url)
  }
  await grantOrigin(href)
  ownNavigations.add(withoutFragment(href))
  rejectLoads(contents, 'ERR_ABORTED', -3)
  const answer = await page.command('Page.navigate', { url: href, ...(referrer && { referrer }) })
  if (answer.errorText) throw failed(contents, answer.errorText.replace('net::', ''), -2, url)
  const { loaderId } = answer
  if (loaderId === undefined || finishedLoads.has(loaderId)) return
  await new Promise<void>((resolve, reject) => loads.set(loaderId, { url, resolve, reject }))
}

export function reload(contents: WebContents): void {
  const { page, ownNavigations } = contents[state]
  ownNavigations.add(withoutFragment(page.browserUrl))
  void page.whenAttached('Page.reload').catch(() => {})
}

/** Follows the loading of the top frame and emits Electron's events about it. */
export function followLoading(contents: WebContents): void {
  const { page, window, loads, finishedLoads } = contents[state]
  page.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return
    page.browserUrl = frame.url + (frame.urlFragment ?? '')
    page.crashed = false
    contents.emit('did-navigate', new ElectronEvent(), contents.getURL(), 200, 'OK')
  })
  page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (!page.isTopFrame(frameId)) return
    page.browserUrl = url
    contents.emit('did-navigate-in-page', new ElectronEvent(), contents.getURL(), true, 1, 1)
  })
  page.on('Page.frameStartedLoading', ({ frameId }) => {
    if (!page.isTopFrame(frameId)) return
    page.loading = true
    contents.emit('did-start-loading')
  })
  page.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (!page.isTopFrame(frameId)) return
    page.loading = false
    contents.emit('did-stop-loading')
  })
  page.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
    if (!page.isTopFrame(frameId) || ['', 'about:blank'].includes(page.browserUrl)) return
    if (name === 'DOMContentLoaded') contents.emit('dom-ready', new ElectronEvent())
    if (name === 'firstPaint') window[painted]()
    if (name !== 'load') return
    finishedLoads.add(loaderId)
    contents.emit('did-frame-finish-load', new ElectronEvent(), true, 1, 1)
    contents.emit('did-finish-load', new ElectronEvent())
    loads.get(loaderId)?.resolve()
    loads.delete(loaderId)
    setTimeout(() => window[painted](), 200) // a page that paints nothing is ready as well
  })
}

/** `will-navigate` and its kin; the application may prevent each. */
export function navigationAllowed(
  contents: WebContents,
  url: string,
  isMainFrame: boolean,
  isRedirect: boolean,
): boolean {
  const frame = contents.mainFrame
  const event = electronEvent({ url, isMainFrame, isSameDocument: false, frame, initiator: frame })
  contents.emit('will-frame-navigate', event)
  if (isMainFrame) contents.emit(isRedirect ? 'will-redirect' : 'will-navigate', event, url)
  return !event.defaultPrevented
}
