import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test'
import './subject.ts'

export { expect }

const bin = path.resolve(import.meta.dirname, '../bin')

/** The stand-in's executable. */
export const executable = path.join(bin, process.platform === 'win32' ? 'electron.cmd' : 'electron')

/** Folder of the self-test application. */
export const appFolder = path.join(import.meta.dirname, 'app')

export interface Started {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  readonly log: () => string
}

export interface StartOptions {
  readonly executable?: string
  /** What stands on the command line as the application; null for a packed executable. */
  readonly target?: string | null
  readonly userData?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export function switchesFor(userData: string): readonly string[] {
  return [`--user-data-dir=${userData}`, '--host-resolver-rules=MAP * ~NOTFOUND']
}

/** The variables of this process and those given. */
export function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(inherited), ...more }
}

export async function start(options: StartOptions = {}): Promise<Started> {
  const userData = options.userData ?? mkdtempSync(path.join(os.tmpdir(), 'standin-'))
  const { target = appFolder, args = [] } = options
  const app = await _electron.launch({
    executablePath: options.executable ?? executable,
    args: [...switchesFor(userData), ...(target === null ? [] : [target]), ...args],
    env: environment(options.env ?? {}),
  })
  let printed = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (part) => {
      printed += String(part)
    })
  }
  const page = await app.firstWindow()
  await page.waitForURL((url) => url.protocol !== 'about:')
  await page.waitForLoadState()
  return { app, page, userData, log: () => printed }
}

async function end({ app, userData }: Started): Promise<void> {
  await app.close().catch(() => {})
  rmSync(userData, { recursive: true, force: true })
}

interface Fixtures {
  /** An application of this test's own. */
  readonly started: Started
}

interface WorkerFixtures {
  /** One application for all tests that only look. */
  readonly shared: Started
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  shared: [
    async ({ browserName: _unused }, provide) => {
      const shared = await start()
      await provide(shared)
      await end(shared)
    },
    { scope: 'worker' },
  ],
  // Playwright demands a destructured first argument
  started: async ({ browserName: _unused }, provide, info) => {
    const started = await start()
    await provide(started)
    if (info.status !== info.expectedStatus) {
      await info.attach('main.log', { body: started.log() })
    }
    await end(started)
  },
})
