import { cdp } from '../browser/browser.ts'
import type { OpenedWindow, TargetInfo } from '../browser/protocol.ts'
import { toApp, toBrowser } from '../schemes.ts'
import { BrowserWindow, type WindowOptions } from './browser-window.ts'
import { state, type WindowOpenDetails } from './contents-state.ts'
import type { WebContents } from './web-contents.ts'
import { webContents } from './web-contents-module.ts'

function detailsOf(opened: OpenedWindow | undefined, target: TargetInfo): WindowOpenDetails {
  const features = opened?.windowFeatures ?? []
  return {
    url: toApp(opened?.url || target.url),
    frameName: opened?.windowName ?? '',
    features: features.join(','),
    disposition: features.length > 0 ? 'new-window' : 'foreground-tab',
    referrer: { url: '', policy: 'strict-origin-when-cross-origin' },
    postBody: undefined,
  }
}

/** Options of the window to open, or undefined when the application denies it. */
function decide(opener: WebContents, details: WindowOpenDetails): WindowOptions | undefined {
  const { openHandler, preferences } = opener[state]
  if (!openHandler) return { webPreferences: preferences }
  try {
    const answer = openHandler(details)
    if (answer?.action !== 'allow') return undefined
    const { parent: _parent, ...override } = answer.overrideBrowserWindowOptions ?? {}
    return { ...override, webPreferences: { ...preferences, ...override.webPreferences } }
  } catch (error) {
    console.error(error)
    return undefined
  }
}

/** `window.open` or target=_blank: asks the application while Chromium holds the new target. */
export async function handlePopup(target: TargetInfo, session: string): Promise<void> {
  const { targetId, openerId = '' } = target
  const opener = webContents.fromDevToolsTargetId(openerId)
  const details = opener && detailsOf(opener[state].opened.shift(), target)
  const options = opener && details && decide(opener, details)
  if (!options) {
    await cdp().send('Target.closeTarget', { targetId })
    await cdp().send('Runtime.runIfWaitingForDebugger', {}, session)
    return
  }
  const window = new BrowserWindow(options, { targetId, session })
  window.webContents[state].ownNavigations.add(toBrowser(details.url))
  opener.emit('did-create-window', window, { ...details, options: {} })
}
