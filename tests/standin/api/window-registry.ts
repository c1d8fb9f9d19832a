import type { BrowserWindow } from './browser-window.ts'
import type { WebContents } from './web-contents.ts'

/** Method of a window: its page has painted for the first time. */
export const painted = Symbol('painted')

/** Method of a window: its target is gone. */
export const gone = Symbol('gone')

/** All open windows, their contents, and which window has the focus. */
export const registry = {
  windows: new Set<BrowserWindow>(),
  contents: new Set<WebContents>(),
  focused: undefined as BrowserWindow | undefined,
}

export function forgetWindow(window: BrowserWindow): void {
  registry.windows.delete(window)
  registry.contents.delete(window.webContents)
  if (registry.focused === window) registry.focused = [...registry.windows].at(-1)
}
