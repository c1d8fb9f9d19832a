/* Runs in the page, injected as text by world-scripts.ts. */
import { IpcRenderer } from './ipc-renderer.ts'
import type { FromPage, ToPage, WorldConfig } from './messages.ts'
import { PreloadEmitter } from './preload-emitter.ts'
import type { WorldBridge } from './world-bridge.ts'

/** The preload bundle, compiled as Electron compiles it when the renderer is sandboxed. */
export type Preload = (
  require: (id: string) => unknown,
  process: PreloadEmitter,
  buffer: unknown,
  global: typeof globalThis,
  setImmediate: unknown,
  clearImmediate: unknown,
  exports: object,
  module: { readonly exports: object },
) => void

export function missingInPreload(name: string): object {
  return new Proxy(function missing() {}, {
    get(_target, property) {
      if (typeof property === 'symbol') return undefined
      throw new Error(`stand-in: ${name}.${property} is not implemented in the preload`)
    },
  })
}

export function makeContextBridge(bridge: WorldBridge): object {
  return {
    exposeInMainWorld(key: string, api: unknown) {
      bridge.ask({ op: 'expose', key, api: bridge.pack(api) })
    },
    executeInMainWorld() {
      throw new Error('stand-in: executeInMainWorld is not implemented')
    },
    exposeInIsolatedWorld() {
      throw new Error('stand-in: exposeInIsolatedWorld is not implemented')
    },
  }
}

/** `require` of a sandboxed preload: electron, events, timers and url, nothing else. */
export function makeRequire(electron: object): (id: string) => unknown {
  const immediate = { setImmediate: laterNow, clearImmediate: clearTimeout }
  const timers = { ...immediate, setTimeout, clearTimeout, setInterval, clearInterval }
  const modules = new Map<string, unknown>([
    ['electron', electron],
    ['electron/common', electron],
    ['electron/renderer', electron],
    ['timers', timers],
    ['events', PreloadEmitter],
    ['url', { URL, URLSearchParams }],
  ])
  return (id) => {
    const found = modules.get(id.replace(/^node:/, ''))
    if (found === undefined) throw new Error(`module not found: ${id}`)
    return found
  }
}

/** `setImmediate` of a preload. */
export function laterNow(callback: (...args: unknown[]) => void, ...args: unknown[]): number {
  return window.setTimeout(callback, 0, ...args)
}

/** Tells the main process every title, and keeps a mark before it when the preview asks for one. */
export class TitleWatch {
  #mark = ''
  #told = ''
  readonly #tell: (title: string) => void

  constructor(tell: (title: string) => void) {
    this.#tell = tell
  }

  mark(mark: string): void {
    this.#mark = mark
    this.#look()
  }

  start(): void {
    this.#look()
    if (!document.head) return
    const watched = { subtree: true, childList: true, characterData: true }
    new MutationObserver(() => this.#look()).observe(document.head, watched)
  }

  #look(): void {
    const marked = this.#mark !== '' && document.title.startsWith(this.#mark)
    const title = marked ? document.title.slice(this.#mark.length) : document.title
    if (title === '') return
    if (title !== this.#told) this.#tell(title)
    this.#told = title
    if (this.#mark !== '' && !marked) document.title = this.#mark + title
  }
}

export function isolatedWorld(
  config: WorldConfig,
  bridge: WorldBridge,
  preload: Preload | undefined,
): void {
  const carry: unknown = Reflect.get(globalThis, config.binding)
  Reflect.deleteProperty(globalThis, config.binding)
  const out = (message: FromPage): void => {
    if (typeof carry === 'function') carry(JSON.stringify(message))
  }
  const ipcRenderer = new IpcRenderer(out)
  const titles = new TitleWatch((title) => out({ op: 'title', title }))
  const receive = (text: string): void => {
    const message: ToPage = JSON.parse(text)
    if (message.op === 'mark-title') titles.mark(message.mark)
    else ipcRenderer.receive(message)
  }
  Object.defineProperty(globalThis, config.receiver, { enumerable: false, value: receive })
  const electron = {
    contextBridge: makeContextBridge(bridge),
    ipcRenderer,
    webFrame: missingInPreload('webFrame'),
    webUtils: missingInPreload('webUtils'),
    crashReporter: missingInPreload('crashReporter'),
    nativeImage: missingInPreload('nativeImage'),
  }
  const process = Object.assign(new PreloadEmitter(), config.process)
  const buffer = missingInPreload('Buffer')
  const module = { exports: {} }
  try {
    const require = makeRequire(electron)
    preload?.(require, process, buffer, globalThis, laterNow, clearTimeout, module.exports, module)
  } catch (error) {
    console.error(`Unable to load preload script: ${config.preloadPath}`)
    console.error(error)
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    out({ op: 'preload-error', message })
  }
  const parsed = (): void => {
    process.emit('loaded')
    titles.start()
  }
  addEventListener('DOMContentLoaded', parsed, { once: true })
}

/** Declarations of this file, ipc-renderer.ts and preload-emitter.ts: defines `isolatedWorld`. */
export function isolatedWorldSource(): string {
  return [
    PreloadEmitter,
    IpcRenderer,
    missingInPreload,
    makeContextBridge,
    makeRequire,
    laterNow,
    TitleWatch,
    isolatedWorld,
  ].join('\n')
}
