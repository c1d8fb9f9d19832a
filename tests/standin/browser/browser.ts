import type { Cdp } from './cdp.ts'
import type { Chromium } from './chromium.ts'

export interface Browser extends Chromium {
  readonly profileFolder: string
  /** The user agent pages are given: Electron's form. */
  readonly userAgent: string
}

let running: Browser | undefined

export function setBrowser(browser: Browser): void {
  running = browser
}

/** The browser, if it has been started. */
export function startedBrowser(): Browser | undefined {
  return running
}

/** The running browser. @throws before `ready` */
export function browser(): Browser {
  if (!running) throw new Error('stand-in: Chromium has not been started')
  return running
}

export function cdp(): Cdp {
  return browser().cdp
}
