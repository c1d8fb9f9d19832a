import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The build without windows, where a system has one: it starts in half the time. */
export const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'

/**
 * Path of an installed Chromium-family browser, or null; `window` asks for one that can show windows.
 * CHROMIUM_PATH overrides the search.
 */
export function findChromium(use: 'headless' | 'window' = 'headless'): string | null {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  const places = use === 'headless' ? [HEADLESS_SHELL, ...candidates()] : candidates()
  return places.find((path) => existsSync(path)) ?? null
}

function candidates(): readonly string[] {
  switch (process.platform) {
    case 'win32':
      return windowsFolders().flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ])
    case 'darwin':
      return ['', homedir()].flatMap((folder) => [
        join(folder, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(folder, '/Applications/Chromium.app/Contents/MacOS/Chromium'),
        join(folder, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      ])
    default:
      return [
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        'microsoft-edge',
      ].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`])
  }
}

function windowsFolders(): readonly string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
}
