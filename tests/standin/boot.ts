/**
 * Entry of the stand-in for Electron's executable:
 *   bin/electron [--preview] [switches] <folder | main file | app.asar> [arguments]
 * Exit codes of its own: 70 no usable browser, 71 the main module never finished loading,
 * 72 (from bin/electron) no Node 24.
 */
import inspector from 'node:inspector'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, becomeReady, exitProcess } from './api/app.ts'
import { electron } from './api/electron-module.ts'
import { startLoopbackServer } from './browser/loopback-server.ts'
import { readCommandLine, type CommandLine } from './command-line.ts'
import { debug, host, messageOf } from './host.ts'
import { provideElectron } from './module-hooks.ts'
import { startBrowser } from './start-browser.ts'
import { findTargetApp, type TargetApp } from './target-app.ts'
import { electronVersion } from './version.ts'

const requireFromHere = createRequire(import.meta.url)

function rememberRun(commandLine: CommandLine, target: TargetApp): void {
  host.mode = commandLine.preview ? 'preview' : 'test'
  host.switches = new Map(commandLine.switches)
  host.packaged = target.packaged
  host.resourcesPath = target.resourcesPath
  host.appPath = target.folder
  host.manifest = target.manifest
}

/** `process` as the application sees it in Electron's main process. */
function dressProcess(commandLine: CommandLine): void {
  const { packaged, resourcesPath } = host
  Object.defineProperty(process.versions, 'electron', {
    value: electronVersion(),
    enumerable: true,
  })
  Object.assign(process, { type: 'browser', resourcesPath })
  if (!packaged) Object.assign(process, { defaultApp: true })
  const args = packaged ? commandLine.rest : process.argv.slice(2)
  process.argv = [process.execPath, ...args]
  const exit = (code?: number): void => app.exit(code ?? Number(process.exitCode ?? 0))
  Object.assign(process, { exit })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
}

/** "Debugger listening on …" is the first of the two lines Playwright waits for. */
function openInspector(): void {
  const port = host.switches.get('inspect')
  if (port !== undefined) inspector.open(Number(port) || 0, '127.0.0.1')
}

function isEsModule(file: string): boolean {
  return file.endsWith('.mjs') || (host.manifest.type === 'module' && !file.endsWith('.cjs'))
}

/**
 * As in Electron, `ready` waits for the main module: a top-level `await app.whenReady()` never
 * ends here (in Electron it hangs as soon as any handle is open).
 */
async function loadMain(file: string): Promise<void> {
  const stuck = setTimeout(() => {
    console.error(
      'stand-in: the main module has not finished loading after 10 s; a top-level `await app.whenReady()`? Use .then()',
    )
    exitProcess(71)
  }, 10_000)
  if (isEsModule(file)) await import(pathToFileURL(file).href)
  else requireFromHere(file)
  clearTimeout(stuck)
}

async function boot(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2))
  if (commandLine.versionAsked) {
    console.log(`v${electronVersion()}`)
    exitProcess(0)
  }
  if (commandLine.target === undefined) {
    console.error('stand-in: no application given')
    exitProcess(1)
  }
  const target = await findTargetApp(commandLine.target)
  rememberRun(commandLine, target)
  dressProcess(commandLine)
  provideElectron(electron)
  openInspector()
  for (const file of commandLine.required) requireFromHere(path.resolve(file))
  const port = await startLoopbackServer()
  debug(`loopback server on port ${port}`)
  await loadMain(target.main)
  debug(`main module loaded after ${Math.round(performance.now())} ms`)
  try {
    await startBrowser(port)
  } catch (error) {
    console.error(messageOf(error))
    exitProcess(70)
  }
  becomeReady()
  debug(`ready after ${Math.round(performance.now())} ms`)
}

await boot()
