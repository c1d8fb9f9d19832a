import { cdp } from '../browser/browser.ts'
import { debug, messageOf } from '../host.ts'
import type { WebContents } from './web-contents.ts'

export type PermissionRequestHandler = (
  contents: WebContents,
  permission: string,
  answer: (granted: boolean) => void,
  details: { readonly requestingUrl: string; readonly isMainFrame: boolean },
) => void

export const permissions: { request: PermissionRequestHandler | undefined } = {
  request: undefined,
}

/** The handler that has already been asked; null before the first time. */
let asked: PermissionRequestHandler | undefined | null = null

const names = [
  'geolocation',
  'notifications',
  'midi',
  'camera',
  'microphone',
  'clipboard-read',
  'idle-detection',
  'storage-access',
  'window-management',
  'local-fonts',
]

function ask(contents: WebContents, name: string): Promise<boolean> {
  const { request } = permissions
  if (!request) return Promise.resolve(true) // Electron grants everything when no handler is set
  const permission = name === 'camera' || name === 'microphone' ? 'media' : name
  return new Promise((resolve) => {
    request(contents, permission, resolve, { requestingUrl: contents.getURL(), isMainFrame: true })
    setTimeout(() => resolve(false), 50)
  })
}

/**
 * Chromium's prompts cannot be intercepted over DevTools: the application's handler is asked once
 * per permission, up front.
 */
export async function settlePermissions(contents: WebContents): Promise<void> {
  if (asked === permissions.request) return
  asked = permissions.request
  for (const name of names) {
    const setting = (await ask(contents, name)) ? 'granted' : 'denied'
    await cdp()
      .send('Browser.setPermission', { permission: { name }, setting })
      .catch((error: unknown) => debug(messageOf(error)))
  }
}
