import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import type { OfficeEvent } from '#shared/contract/events.ts'
import { APP_ORIGIN } from './app-protocol.ts'

export const SECURE_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
} as const

/** The one window of the program. */
export class OfficeWindow {
  #window: BrowserWindow | null = null

  open(): void {
    const window = new BrowserWindow({
      width: 1366,
      height: 768,
      minWidth: 1024,
      minHeight: 640,
      show: false,
      title: '儿童关爱示范点',
      backgroundColor: '#f6f8f8',
      webPreferences: {
        ...SECURE_PREFERENCES,
        preload: join(import.meta.dirname, '../preload/index.cjs'),
      },
    })
    this.#window = window
    window.once('ready-to-show', () => window.show())
    window.on('closed', () => {
      this.#window = null
    })
    window.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason !== 'clean-exit') window.webContents.reload()
    })
    void window.loadURL(`${APP_ORIGIN}/index.html`)
  }

  get current(): BrowserWindow | null {
    return this.#window
  }

  focus(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore()
    this.#window?.focus()
  }

  send(event: OfficeEvent): void {
    this.#window?.webContents.send('office:event', event)
  }
}
