/**
 * Which executable the specs drive, and how: a real Electron where its binary is present, the
 * stand-in (tests/standin) otherwise. Never downloads anything.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test'

export { expect }

const root = path.resolve(import.meta.dirname, '../..')
const electronPackage = path.join(root, 'node_modules/electron')

function versionOf(file: string): string {
  return readFileSync(file, 'utf8').trim().replace(/^v/, '')
}

function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/**
 * The Electron executable of this machine, undefined without one or with E2E_ELECTRON=standin.
 * Looked for by file: requiring `electron` starts a download when the binary is missing.
 * @throws when the binary is of another version than package.json asks for
 */
export function realElectron(): string | undefined {
  if (process.env['E2E_ELECTRON'] === 'standin') return undefined
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(electronPackage, 'dist')
  const executable = path.join(dist, executableName())
  if (!existsSync(executable)) return undefined
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(path.join(electronPackage, 'package.json'), 'utf8'),
  )
  const versionFile = path.join(dist, 'version')
  const found = existsSync(versionFile) ? versionOf(versionFile) : manifest.version
  if (found !== manifest.version) {
    throw new Error(`Electron ${found} found in ${dist}, package.json wants ${manifest.version}`)
  }
  return executable
}

/** What the specs run on; the name of the Playwright project, so that every report says it. */
export const kind = realElectron() === undefined ? 'standin' : 'electron'

if (kind === 'standin' && process.env['E2E_REQUIRE_REAL']) {
  throw new Error('E2E_REQUIRE_REAL is set, but no Electron binary was found')
}

/** The executable to start without Playwright, e.g. as a second instance. */
export function electronExecutable(): string {
  const standin = process.platform === 'win32' ? 'electron.cmd' : 'electron'
  return realElectron() ?? path.join(root, 'tests/standin/bin', standin)
}

export interface LaunchOptions {
  /** Data folder (`--user-data-dir`); a fresh temporary one by default. */
  readonly userData?: string
  /** Arguments of the application. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Executable of a packed application, started instead of the project folder. */
  readonly packed?: string
  /** Application to start instead of the project: a folder or a main file. */
  readonly target?: string
}

export interface Launched {
  readonly app: ElectronApplication
  /** The first window, loaded. */
  readonly page: Page
  readonly userData: string
  /** What the application has printed so far. */
  readonly log: () => string
}

/** Switches that make both executables look the same: language, scale, and no network. */
function switchesFor(userData: string): readonly string[] {
  return [
    `--user-data-dir=${userData}`,
    '--lang=zh-CN',
    '--force-device-scale-factor=1',
    // As on a Windows that shows no animations: nothing waits for a dialog to fade.
    '--force-prefers-reduced-motion',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** A home folder of its own, so that no test reads or writes the developer's. */
function environmentFor(userData: string): Record<string, string> {
  const home = path.join(userData, 'home')
  for (const folder of ['Documents', 'Downloads', 'Desktop']) {
    mkdirSync(path.join(home, folder), { recursive: true })
  }
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const own = { HOME: home, XDG_CONFIG_HOME: path.join(home, '.config'), TZ: 'Asia/Shanghai' }
  return { ...Object.fromEntries(inherited), ...own }
}

/** Command line of the application itself, for `electronExecutable()`. */
export function commandLine(userData: string, args: readonly string[] = []): readonly string[] {
  return [...switchesFor(userData), root, ...args]
}

/**
 * A window is reported before its first document has been committed, on either executable: wait
 * for it.
 */
export async function loaded(page: Page): Promise<Page> {
  await page.waitForURL((url) => url.protocol !== 'about:')
  await page.waitForLoadState()
  return page
}

/**
 * The address as the application knows it; the stand-in serves app://office/ from
 * http://office.app.localhost/.
 */
export function appUrl(page: Page): string {
  return page.url().replace(/^http:\/\/([^./]+)\.app\.localhost/, 'app://$1')
}

/** Starts the application and waits for its first window. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const userData = options.userData ?? mkdtempSync(path.join(os.tmpdir(), 'e2e-'))
  const target = options.packed === undefined ? [options.target ?? root] : []
  const app = await _electron.launch({
    executablePath: options.packed ?? electronExecutable(),
    args: [...switchesFor(userData), ...target, ...(options.args ?? [])],
    cwd: root,
    env: { ...environmentFor(userData), ...options.env },
    timeout: 30_000,
  })
  let printed = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (part) => {
      printed += String(part)
    })
  }
  const page = await loaded(await app.firstWindow())
  return { app, page, userData, log: () => printed }
}

interface Fixtures {
  /** The application on a fresh data folder; its log is attached to a failed test. */
  readonly launched: Launched
}

export const test = base.extend<Fixtures>({
  // Playwright demands a destructured first argument
  launched: async ({ browserName: _unused }, provide, info) => {
    const launched = await launch()
    await provide(launched)
    if (info.status !== info.expectedStatus) {
      await info.attach('main.log', { body: launched.log() })
    }
    await launched.app.close().catch(() => {})
    // The browser’s last helpers may still be writing when the program has ended.
    rmSync(launched.userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  },
})
