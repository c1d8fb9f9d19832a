import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import readline from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { findChromium } from '#build/find-chromium.ts'
import { Cdp } from './cdp.ts'

export interface ChromiumOptions {
  readonly profileFolder: string
  readonly headless: boolean
  /** Value of --host-resolver-rules. */
  readonly hostRules: string
  /** Value of --remote-debugging-port when a second DevTools client is expected. */
  readonly debuggingPort: string | undefined
  /** `zh-CN`: of the user interface, `navigator.language` and `Intl`. */
  readonly language: string
  readonly switches: readonly string[]
}

export interface Chromium {
  readonly cdp: Cdp
  readonly child: ChildProcess
  readonly executable: string
  /** `156.0.8078.79` */
  readonly version: string
}

/** Switches that make a started Chromium quiet, offline by itself, and never slowed in the background. */
const quietSwitches: readonly string[] = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-breakpad',
  '--disable-search-engine-choice-screen',
  '--disable-popup-blocking',
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-infobars',
  '--disable-gpu',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,DialMediaRouteProvider,AutofillServerCommunication,PasswordManager',
]

/** Root on Linux cannot use Chromium's sandbox; `--test-type` hides the warning about it. */
export function sandboxSwitches(): readonly string[] {
  const root = process.platform === 'linux' && process.getuid?.() === 0
  return root ? ['--no-sandbox', '--test-type'] : []
}

function commandLine(options: ChromiumOptions): string[] {
  const { debuggingPort } = options
  return [
    '--remote-debugging-pipe',
    ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
    `--user-data-dir=${options.profileFolder}`,
    `--host-resolver-rules=${options.hostRules}`,
    ...(options.headless ? ['--headless=new', '--hide-scrollbars'] : []),
    `--lang=${options.language}`,
    `--accept-lang=${options.language}`,
    ...sandboxSwitches(),
    ...quietSwitches,
    ...options.switches,
  ]
}

/** Keeps the end of stderr, and passes on the one line Playwright waits for. */
function watchErrors(child: ChildProcess): () => string {
  let tail = ''
  if (!child.stderr) return () => tail
  readline.createInterface({ input: child.stderr }).on('line', (line) => {
    tail = `${tail}${line}\n`.slice(-4000)
    if (line.startsWith('DevTools listening on ws://')) process.stderr.write(`\n${line}\n`)
    else if (process.env['STANDIN_DEBUG']) process.stderr.write(`${line}\n`)
  })
  return () => tail
}

/** Starts Chromium without a window. @throws with the end of its stderr when it does not start */
export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  const executable = findChromium(options.headless ? 'headless' : 'window')
  if (executable === null) {
    throw new Error('stand-in: no Chromium, Chrome or Edge found; set CHROMIUM_PATH')
  }
  mkdirSync(options.profileFolder, { recursive: true })
  const { NODE_OPTIONS: _dropped, ...env } = process.env
  const child = spawn(executable, commandLine(options), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...env, LANGUAGE: options.language.replace('-', '_') }, // what Chromium reads on Linux
  })
  const errors = watchErrors(child)
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      reject(new Error(`stand-in: ${executable} exited (${code ?? signal})\n${errors()}`))
    })
  })
  failed.catch(() => {})
  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const answered = cdp.send('Browser.getVersion').catch(() => failed)
  const { userAgent } = await Promise.race([answered, failed])
  return { cdp, child, executable, version: /Chrome\/(\S+)/.exec(userAgent)?.[1] ?? '0' }
}
