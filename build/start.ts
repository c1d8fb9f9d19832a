import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildBundles, type BundleName } from './build.ts'
import { requireNode24 } from './require-node.ts'
import { isStale } from './stale.ts'

// npm start: the program in Electron; where Electron cannot be had, the same program in an
// installed Chromium, Chrome or Edge through tests/standin, with 预览 in the window title.
requireNode24()

const ROOT = join(import.meta.dirname, '..')
const PACKAGE = dirname(fileURLToPath(import.meta.resolve('electron/package.json')))
const EXECUTABLES: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}
const SOURCES = ['electron/**/*.{ts,sql}', 'shared/**/*.{ts,json}', 'renderer/**/*.{ts,tsx,html}']
const WINDOW_BUNDLES: readonly BundleName[] = [
  'renderer',
  'main',
  'preload',
  'service',
  'background',
]

if (isStale('out/renderer/index.html', SOURCES, ROOT)) await buildBundles(WINDOW_BUNDLES)
const args = process.argv.slice(2)
const electron = findElectron() ?? fetchElectron()
if (electron === null) {
  explain()
  follow(process.execPath, [
    '--no-warnings',
    join(ROOT, 'tests', 'standin', 'boot.ts'),
    '--preview',
    '--lang=zh-CN',
    ROOT,
    ...args,
  ])
} else {
  follow(electron, [ROOT, ...args])
}

/** Looked for by file: requiring `electron` would start a download by itself. */
function findElectron(): string | null {
  const folders = [process.env['ELECTRON_OVERRIDE_DIST_PATH'], join(PACKAGE, 'dist')]
  const files = folders
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, EXECUTABLES[process.platform] ?? 'electron'))
  return files.find((file) => existsSync(file)) ?? null
}

function fetchElectron(): string | null {
  console.log(`Electron ${version()} is not here yet; fetching it once (about 120 MB)…`)
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore' })
  return findElectron()
}

function explain(): void {
  console.log(`
Electron ${version()} could not be fetched. To supply it, any of these:
  a mirror   ELECTRON_MIRROR=<address of a mirror, ending in /> npm start
  a cache    electron_config_cache=<folder with the downloaded zip> npm start
  by hand    unpack electron-v${version()}-${process.platform}-${process.arch}.zip, then
             ELECTRON_OVERRIDE_DIST_PATH=<that folder> npm start
Opening the preview in an installed Chromium, Chrome or Edge instead.
`)
}

function version(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(PACKAGE, 'package.json'), 'utf8'),
  )
  return manifest.version
}

/** Hands over to the program and ends with its exit code. */
function follow(command: string, commandArgs: readonly string[]): void {
  const child = spawn(command, commandArgs, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(69)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)))
}
