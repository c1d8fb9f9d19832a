import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LoadFileOptions, LoadURLOptions, PrintToPDFOptions, WebPreferences } from 'electron'
import { browser, startedBrowser } from '../browser/browser.ts'
import type { AttachedTarget } from '../browser/targets.ts'
import { codec } from '../codec.ts'
import { electronEvent, ElectronEvent } from '../electron-event.ts'
import { host } from '../host.ts'
import { toApp } from '../schemes.ts'
import { strictEmitter } from '../strict.ts'
import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import { portLink, receiveFromPage } from './contents-ipc.ts'
import { followLoading, loadUrl, reload } from './contents-loading.ts'
import { decideRequest, interception } from './contents-requests.ts'
import { newContentsState, state, type WindowOpenHandler } from './contents-state.ts'
import { IpcMain } from './ipc-main.ts'
import type { MessagePortMain } from './message-ports.ts'
import { createFromBuffer } from './native-image.ts'
import { emulatedTheme } from './native-theme.ts'
import { settlePermissions } from './permissions.ts'
import { readPreload } from './preload-file.ts'
import { printParameters } from './print-to-pdf.ts'
import { session } from './session.ts'
import { WebFrameMain } from './web-frame-main.ts'
import { registry } from './window-registry.ts'

let lastId = 0
let lastPort = 0

export class WebContents extends strictEmitter('WebContents') {
  readonly id = ++lastId
  readonly mainFrame = new WebFrameMain(this)
  readonly ipc = new IpcMain()
  readonly session = session.defaultSession
  readonly hostWebContents = null
  readonly opener = null
  audioMuted = false
  zoomFactor = 1
  zoomLevel = 0
  readonly [state]: ReturnType<typeof newContentsState>
  #userAgent = startedBrowser()?.userAgent ?? ''
  #printing: Promise<unknown> = Promise.resolve()

  constructor(window: BrowserWindow, preferences: WebPreferences) {
    super()
    this[state] = newContentsState(window, preferences)
    registry.contents.add(this)
  }

  loadURL(url: string, options: LoadURLOptions = {}): Promise<void> {
    const { httpReferrer } = options
    const referrer = typeof httpReferrer === 'object' ? httpReferrer.url : httpReferrer
    return loadUrl(this, url, referrer)
  }

  loadFile(file: string, options: LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(path.resolve(host.appPath, file))
    if (options.query) url.search = new URLSearchParams(options.query).toString()
    if (options.search !== undefined) url.search = options.search
    if (options.hash !== undefined) url.hash = options.hash
    return this.loadURL(url.href)
  }

  getURL(): string {
    return toApp(this[state].page.browserUrl)
  }

  getTitle(): string {
    return this[state].page.title
  }

  isLoading(): boolean {
    return this[state].page.loading
  }

  isLoadingMainFrame(): boolean {
    return this[state].page.loading
  }

  isDestroyed(): boolean {
    return this[state].page.destroyed
  }

  isCrashed(): boolean {
    return this[state].page.crashed
  }

  isFocused(): boolean {
    return registry.focused === this[state].window
  }

  getType(): string {
    return 'window'
  }

  getProcessId(): number {
    return 1
  }

  getOSProcessId(): number {
    return 0
  }

  getUserAgent(): string {
    return this.#userAgent
  }

  setUserAgent(userAgent: string): void {
    this.#userAgent = userAgent
  }

  reload(): void {
    reload(this)
  }

  reloadIgnoringCache(): void {
    reload(this)
  }

  stop(): void {
    void this[state].page.whenAttached('Page.stopLoading').catch(() => {})
  }

  focus(): void {
    this[state].window.focus()
  }

  close(): void {
    this[state].window.close()
  }

  forcefullyCrashRenderer(): void {
    void this[state].page.whenAttached('Page.crash').catch(() => {})
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    this[state].page.tell({ op: 'send', channel, data: codec.encode(args) })
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const { page, ports } = this[state]
    const ids = transfer.map(() => `main:${++lastPort}`)
    page.tell({ op: 'post', channel, data: codec.encode(message), ports: ids })
    for (const [index, port] of transfer.entries()) {
      const id = ids[index] ?? ''
      ports.give(id, port, portLink(this, id, page.context))
    }
  }

  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    const { result, exceptionDetails } = await this[state].page.whenAttached('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    if (!exceptionDetails) return result.value
    const [line = exceptionDetails.text] =
      exceptionDetails.exception?.description?.split('\n') ?? []
    throw new Error(line.replace(/^\w*Error: /, ''))
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this[state].openHandler = handler
  }

  /** One at a time, as in Electron. */
  printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    const print = async (): Promise<Buffer> => {
      const params = printParameters(options)
      const { data } = await this[state].page.whenAttached('Page.printToPDF', params)
      return Buffer.from(data, 'base64')
    }
    const printed = this.#printing.then(print)
    this.#printing = printed.catch(() => {})
    return printed
  }

  print(_options: object = {}, done?: (ok: boolean, reason: string) => void): void {
    if (host.mode === 'preview') void this.executeJavaScript('window.print()').catch(() => {})
    done?.(false, 'stand-in: no printer')
  }

  async capturePage(): Promise<object> {
    const { data } = await this[state].page.whenAttached('Page.captureScreenshot', {
      format: 'png',
    })
    return createFromBuffer(Buffer.from(data, 'base64'))
  }

  getZoomFactor(): number {
    return this.zoomFactor
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
  }

  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve()
  }

  openDevTools(): void {}

  closeDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false
  }

  setBackgroundThrottling(): void {}
}

const consoleLevels: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  debug: 'debug',
}

function reportConsole(contents: WebContents): void {
  contents[state].page.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const top = stackTrace?.callFrames[0]
    const words = args.map(({ value, description = '' }) =>
      typeof value === 'string' ? value : description || JSON.stringify(value),
    )
    const details = {
      level: consoleLevels[type] ?? 'info',
      message: words.join(' '),
      frame: contents.mainFrame,
      lineNumber: top?.lineNumber ?? 0,
      sourceId: top?.url ?? '',
    }
    contents.emit('console-message', electronEvent(details))
  })
}

function reportCrash(contents: WebContents): void {
  const { page } = contents[state]
  page.on('Inspector.targetCrashed', () => {
    page.crashed = true
    const details = { reason: 'crashed', exitCode: 1 }
    contents.emit('render-process-gone', electronEvent(details), details)
    app.emit('render-process-gone', new ElectronEvent(), contents, details)
  })
}

/** A page that wants to keep the user asks `beforeunload`; Electron asks `will-prevent-unload`. */
function answerUnload(contents: WebContents): void {
  const { page } = contents[state]
  page.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type !== 'beforeunload') return
    const event = new ElectronEvent()
    contents.emit('will-prevent-unload', event)
    void page.command('Page.handleJavaScriptDialog', { accept: event.defaultPrevented })
  })
}

/** Joins a WebContents to its target and lets the target run. */
export async function attachContents(
  contents: WebContents,
  { targetId, session: id }: AttachedTarget,
  openedByPage: boolean,
): Promise<void> {
  const { page, opened, preferences } = contents[state]
  page.bind(targetId, id)
  page.onMessage((message, context) => void receiveFromPage(contents, message, context))
  page.on('Page.windowOpen', (details) => opened.push(details))
  page.on('Fetch.requestPaused', (paused) => {
    decideRequest(contents, paused).catch(() => {}) // the target may be gone by now
  })
  followLoading(contents)
  reportConsole(contents)
  reportCrash(contents)
  answerUnload(contents)
  const preload = readPreload(preferences, (file, error) => {
    contents.emit('preload-error', new ElectronEvent(), file, error)
  })
  // Chromium may lack the language's own files; refused when the process has the override already
  void page.command('Emulation.setLocaleOverride', { locale: app.getLocale() })
  await page.open(preload, openedByPage, [
    ['Fetch.enable', interception()],
    ['Emulation.setEmulatedMedia', emulatedTheme()],
    ['Network.setUserAgentOverride', { userAgent: browser().userAgent }],
  ])
  void settlePermissions(contents)
}
