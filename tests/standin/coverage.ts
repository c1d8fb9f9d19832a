/**
 * Compares the stand-in with electron.d.ts and prints, for each object, how many of Electron's
 * members it has; with -v also which are missing. Exit code 1: the stand-in has a member that
 * Electron lacks, so a spec could pass here and fail there.
 */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { electron } from './api/electron-module.ts'
import { createFromBuffer } from './api/native-image.ts'
import { defaultSession } from './api/session.ts'
import { UtilityProcess } from './api/utility-process.ts'
import { WebContents } from './api/web-contents.ts'
import { electronVersion } from './version.ts'

interface Row {
  /** Interface or class in electron.d.ts. */
  readonly type: string
  /** Objects whose members count: an instance or a prototype, and a class for its statics. */
  readonly objects: readonly unknown[]
}

const rows: readonly Row[] = [
  { type: 'App', objects: [electron['app']] },
  { type: 'BrowserWindow', objects: withPrototype(electron['BrowserWindow']) },
  { type: 'WebContents', objects: [WebContents.prototype, electron['webContents']] },
  { type: 'IpcMain', objects: [electron['ipcMain']] },
  { type: 'Dialog', objects: [electron['dialog']] },
  { type: 'Menu', objects: withPrototype(electron['Menu']) },
  { type: 'Session', objects: [defaultSession] },
  { type: 'Protocol', objects: [electron['protocol']] },
  { type: 'WebRequest', objects: [defaultSession.webRequest] },
  { type: 'Shell', objects: [electron['shell']] },
  { type: 'SafeStorage', objects: [electron['safeStorage']] },
  { type: 'NativeTheme', objects: [electron['nativeTheme']] },
  { type: 'Net', objects: [electron['net']] },
  { type: 'NativeImage', objects: [createFromBuffer(Buffer.alloc(0)), electron['nativeImage']] },
  { type: 'Clipboard', objects: [electron['clipboard']] },
  { type: 'Screen', objects: [electron['screen']] },
  { type: 'UtilityProcess', objects: [UtilityProcess.prototype, electron['utilityProcess']] },
  { type: 'PowerMonitor', objects: [electron['powerMonitor']] },
  { type: 'CrashReporter', objects: [electron['crashReporter']] },
]

function withPrototype(type: unknown): readonly unknown[] {
  return typeof type === 'function' ? [type, type.prototype] : [type]
}

const listening = ['on', 'off', 'once', 'addListener', 'removeListener', 'constructor']

function declarations(): string {
  const file = new URL('../../node_modules/electron/electron.d.ts', import.meta.url)
  return readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\/\/.*$/gm, '')
}

const declared = declarations()

/** Members Electron declares, those of the declared parents included. */
function membersOf(type: string): ReadonlySet<string> {
  const found = new RegExp(
    `\\n  (?:interface|class) ${type}\\b(?: extends (\\w+))?[^{]*\\{([\\s\\S]*?)\\n  \\}`,
  ).exec(declared)
  if (!found) return new Set()
  const [, parent, body = ''] = found
  const names = [
    ...body.matchAll(/^ {4}(?:static |readonly |get |set )*([A-Za-z]\w*)\??[(:<]/gm),
  ].map(([, name = '']) => name)
  const inherited = parent === undefined ? [] : membersOf(parent)
  return new Set([...names, ...inherited].filter((name) => !listening.includes(name)))
}

const ofEveryClass = ['constructor', 'prototype', 'name', 'length']

/** Members an object has of itself and of the classes up to EventEmitter. */
function ownMembers(object: unknown): readonly string[] {
  const names: string[] = []
  let at: unknown = object
  while (typeof at === 'object' || typeof at === 'function') {
    if (at === null || at === Object.prototype || at === Function.prototype) break
    if (at === EventEmitter || at === EventEmitter.prototype) break
    names.push(...Object.getOwnPropertyNames(at))
    at = Object.getPrototypeOf(at)
  }
  const emitter = Object.getOwnPropertyNames(EventEmitter.prototype)
  const notOurs = new Set([
    ...ofEveryClass,
    ...emitter,
    ...Object.getOwnPropertyNames(EventEmitter),
  ])
  return names.filter((name) => !name.startsWith('_') && !notOurs.has(name))
}

/** Module functions that electron.d.ts declares in a namespace of their own. */
const moduleOnly: Readonly<Record<string, readonly string[]>> = {
  UtilityProcess: ['fork'],
}

const verbose = process.argv.includes('-v')
let invented = 0
console.log(`stand-in compared with electron.d.ts ${electronVersion()}`)
for (const { type, objects } of rows) {
  const real = membersOf(type)
  const have = new Set(objects.flatMap(ownMembers))
  const extra = [...have].filter((name) => !real.has(name) && !moduleOnly[type]?.includes(name))
  const missing = [...real].filter((name) => !have.has(name))
  invented += extra.length
  const count = `${have.size - extra.length}/${real.size}`
  const warning = extra.length > 0 ? `  NOT IN ELECTRON: ${extra.join(' ')}` : ''
  console.log(`${type.padEnd(16)}${count.padStart(8)}${warning}`)
  if (verbose) console.log(`    missing: ${missing.join(' ')}`)
}
process.exitCode = invented > 0 ? 1 : 0
