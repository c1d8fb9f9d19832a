import type { WebPreferences, WindowOpenHandlerResponse } from 'electron'
import { Page } from '../browser/page.ts'
import type { OpenedWindow } from '../browser/protocol.ts'
import type { BrowserWindow } from './browser-window.ts'
import { PortTable } from './message-ports.ts'

export interface WindowOpenDetails {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: 'new-window' | 'foreground-tab'
  readonly referrer: { readonly url: string; readonly policy: string }
  readonly postBody: undefined
}

export type WindowOpenHandler = (details: WindowOpenDetails) => WindowOpenHandlerResponse

/** A `loadURL` that has not finished. */
export interface PendingLoad {
  readonly url: string
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/** What the stand-in keeps behind a WebContents. */
export interface ContentsState {
  readonly page: Page
  readonly window: BrowserWindow
  readonly preferences: WebPreferences
  readonly ports: PortTable
  /** Navigations the application began itself: they raise no `will-navigate`. */
  readonly ownNavigations: Set<string>
  /** By loader id. */
  readonly loads: Map<string, PendingLoad>
  readonly finishedLoads: Set<string>
  readonly opened: OpenedWindow[]
  openHandler: WindowOpenHandler | undefined
}

/** Key under which a WebContents holds its state, out of the application's sight. */
export const state = Symbol('state')

export function newContentsState(
  window: BrowserWindow,
  preferences: WebPreferences,
): ContentsState {
  return {
    page: new Page(),
    window,
    preferences,
    ports: new PortTable(),
    ownNavigations: new Set(),
    loads: new Map(),
    finishedLoads: new Set(),
    opened: [],
    openHandler: undefined,
  }
}
