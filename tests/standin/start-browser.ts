import path from 'node:path'
import { app } from './api/app.ts'
import { gone, registry } from './api/window-registry.ts'
import { state } from './api/contents-state.ts'
import { handlePopup } from './api/window-open.ts'
import { setBrowser } from './browser/browser.ts'
import { startChromium } from './browser/chromium.ts'
import { startTargets } from './browser/targets.ts'
import { host } from './host.ts'
import { electronVersion } from './version.ts'

const platforms: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'Windows NT 10.0; Win64; x64',
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
}

function userAgent(chromiumVersion: string): string {
  const platform = platforms[process.platform] ?? 'X11; Linux x86_64'
  const product = `${app.name.replaceAll(' ', '')}/${app.getVersion()}`
  return `Mozilla/5.0 (${platform}) AppleWebKit/537.36 (KHTML, like Gecko) ${product} Chrome/${chromiumVersion} Electron/${electronVersion()} Safari/537.36`
}

function closeWindowsOf(session: string): void {
  for (const window of registry.windows) {
    if (window.webContents[state].page.session === session) window[gone]()
  }
}

/**
 * Starts Chromium for this application. `*.localhost:80` goes to the loopback server; what else may
 * be reached is said by --host-resolver-rules, the same switch a real Electron takes.
 */
export async function startBrowser(loopbackPort: number): Promise<void> {
  const profileFolder = path.join(app.getPath('userData'), 'standin-chromium')
  const rules = [
    `MAP *.localhost:80 127.0.0.1:${loopbackPort}`,
    host.switches.get('host-resolver-rules'),
  ]
  const passedOn = ['force-device-scale-factor', 'window-position']
  const chromium = await startChromium({
    profileFolder,
    headless: host.mode === 'test' && !process.env['STANDIN_HEADED'],
    debuggingPort: host.switches.get('remote-debugging-port'),
    hostRules: rules.filter(Boolean).join(', '),
    language: app.getLocale(),
    switches: passedOn.flatMap((name) => {
      const value = host.switches.get(name)
      return value === undefined ? [] : [`--${name}=${value}`]
    }),
  })
  setBrowser({ ...chromium, profileFolder, userAgent: userAgent(chromium.version) })
  Object.defineProperty(process.versions, 'chrome', { value: chromium.version, enumerable: true })
  chromium.cdp.onClose(() => {
    for (const window of registry.windows) window[gone]()
  })
  await startTargets({
    popup: (target, session) => void handlePopup(target, session).catch(() => {}),
    gone: closeWindowsOf,
  })
}
