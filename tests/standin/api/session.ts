import { host } from '../host.ts'
import { strict, strictEmitter } from '../strict.ts'
import { app } from './app.ts'
import { state } from './contents-state.ts'
import { net } from './net.ts'
import { permissions, settlePermissions, type PermissionRequestHandler } from './permissions.ts'
import { protocol } from './protocol.ts'
import { webRequest } from './web-request.ts'
import { registry } from './window-registry.ts'

const storageTypes = 'local_storage,indexeddb,cache_storage,service_workers,file_systems'

export class Session extends strictEmitter('session') {
  readonly protocol = protocol
  readonly webRequest = webRequest
  readonly fetch = net.fetch

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    permissions.request = handler ?? undefined
    const [contents] = registry.contents
    if (contents) void settlePermissions(contents)
  }

  /** Kept quiet: Chromium asks nobody for permissions that were settled up front. */
  setPermissionCheckHandler(_handler: unknown): void {}

  setDevicePermissionHandler(_handler: unknown): void {}

  setSpellCheckerEnabled(): void {}

  setSpellCheckerLanguages(): void {}

  getStoragePath(): string {
    return app.getPath('sessionData')
  }

  isPersistent(): boolean {
    return true
  }

  flushStorageData(): void {}

  closeAllConnections(): Promise<void> {
    return Promise.resolve()
  }

  async clearCache(): Promise<void> {
    for (const contents of registry.contents) {
      await contents[state].page.whenAttached('Network.clearBrowserCache')
    }
  }

  async clearStorageData(): Promise<void> {
    for (const contents of registry.contents) {
      const { page } = contents[state]
      if (!page.browserUrl.startsWith('http')) continue
      const { origin } = new URL(page.browserUrl)
      await page.whenAttached('Storage.clearDataForOrigin', { origin, storageTypes })
    }
  }
}

export const defaultSession = new Session()

export const session = strict('session', {
  get defaultSession(): Session {
    if (!host.ready) throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
  fromPartition() {
    throw new Error('stand-in: session.fromPartition is not implemented')
  },
})
