import { startedBrowser } from '../browser/browser.ts'
import { electronEvent, ElectronEvent } from '../electron-event.ts'
import { host } from '../host.ts'
import { strict, strictEmitter } from '../strict.ts'
import { AppPaths } from './app-paths.ts'
import { SingleInstance } from './single-instance.ts'
import { registry } from './window-registry.ts'

/** `process.exit` of Node; the application's own goes through `app.exit`. */
export const exitProcess: (code: number) => never = process.exit.bind(process)

const commandLine = strict('app.commandLine', {
  appendSwitch: (name: string, value = '') => void host.switches.set(name, value),
  appendArgument() {},
  hasSwitch: (name: string) => host.switches.has(name),
  getSwitchValue: (name: string) => host.switches.get(name) ?? '',
  removeSwitch: (name: string) => void host.switches.delete(name),
})

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/** Ends Chromium, gently by command or at once, at the latest after 3 s. */
async function endBrowser(gentle: boolean): Promise<void> {
  const running = startedBrowser()
  if (!running || running.cdp.closed) return
  const { child, cdp } = running
  const gone = new Promise((resolve) => child.once('exit', resolve))
  if (gentle) void cdp.send('Browser.close').catch(() => {})
  else child.kill()
  await Promise.race([gone, pause(3000)])
  child.kill('SIGKILL')
}

const lock = new SingleInstance()
const paths = new AppPaths()
const becameReady = Promise.withResolvers<void>()
let quitting = false
let ending = false

async function end(code: number, gentle: boolean): Promise<void> {
  if (ending) return
  ending = true
  process.exitCode = code
  app.emit('quit', new ElectronEvent(), code)
  lock.release()
  await Promise.race([lock.delivered, pause(500)])
  await endBrowser(gentle)
  exitProcess(code)
}

function finishQuitting(): void {
  const event = new ElectronEvent()
  app.emit('will-quit', event)
  if (event.defaultPrevented) quitting = false
  else void end(Number(process.exitCode ?? 0), true)
}

/** The last window is gone. */
export function windowsAllClosed(): void {
  if (quitting) finishQuitting()
  else if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
  else app.quit()
}

/** Emits `ready`. */
export function becomeReady(): void {
  host.ready = true
  app.emit('will-finish-launching')
  app.emit('ready', new ElectronEvent(), {})
  becameReady.resolve()
}

class App extends strictEmitter('app') {
  readonly commandLine = commandLine
  applicationMenu: unknown = null
  userAgentFallback = ''
  #name = ''

  get isPackaged(): boolean {
    return host.packaged
  }

  get name(): string {
    return this.#name || host.manifest.productName || host.manifest.name || 'Electron'
  }

  set name(name: string) {
    this.#name = name
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return host.manifest.version ?? '0.0.0'
  }

  getAppPath(): string {
    return host.appPath
  }

  getLocale(): string {
    return host.switches.get('lang') || new Intl.DateTimeFormat().resolvedOptions().locale
  }

  getSystemLocale(): string {
    return this.getLocale()
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }

  getLocaleCountryCode(): string {
    return this.getLocale().split('-')[1] ?? ''
  }

  getPath(name: string): string {
    return paths.get(name, this.name)
  }

  setPath(name: string, folder: string): void {
    paths.set(name, folder)
  }

  setAppLogsPath(folder?: string): void {
    paths.set('logs', folder ?? this.getPath('logs'))
  }

  isReady(): boolean {
    return host.ready
  }

  whenReady(): Promise<void> {
    return becameReady.promise
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    return lock.request(this.getPath('userData'), data, (second) => {
      this.emit('second-instance', new ElectronEvent(), second.argv, second.cwd, second.data)
    })
  }

  hasSingleInstanceLock(): boolean {
    return lock.held
  }

  releaseSingleInstanceLock(): void {
    lock.release()
  }

  quit(): void {
    if (quitting) return
    const event = new ElectronEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    quitting = true
    for (const window of registry.windows) {
      if (window.close()) continue
      quitting = false
      return
    }
    if (registry.windows.size === 0) finishQuitting()
  }

  exit(code = 0): void {
    void end(code, false)
  }

  focus(): void {
    const [window] = registry.windows
    window?.focus()
  }

  enableSandbox(): void {}

  disableHardwareAcceleration(): void {}

  setAppUserModelId(): void {}

  setDesktopName(): void {}

  setAboutPanelOptions(): void {}

  setJumpList(): string {
    return 'ok'
  }

  addRecentDocument(): void {}

  clearRecentDocuments(): void {}

  getGPUFeatureStatus(): object {
    return {}
  }

  getAppMetrics(): readonly object[] {
    return []
  }

  setLoginItemSettings(): void {}

  getLoginItemSettings(): object {
    return { openAtLogin: false }
  }
}

export const app = new App()

/** A child process of the application ended. */
export function childGone(exitCode: number, name: string): void {
  const reason = exitCode === 0 ? 'clean-exit' : 'abnormal-exit'
  const details = { type: 'Utility', reason, exitCode, name, serviceName: 'node.mojom.NodeService' }
  app.emit('child-process-gone', electronEvent(details), details)
}
