import type { BrowserWindowConstructorOptions, LoadFileOptions, LoadURLOptions } from 'electron'
import { cdp } from '../browser/browser.ts'
import { newTarget, type AttachedTarget } from '../browser/targets.ts'
import { ElectronEvent } from '../electron-event.ts'
import { host } from '../host.ts'
import { strictEmitter } from '../strict.ts'
import { app, windowsAllClosed } from './app.ts'
import { rejectLoads } from './contents-loading.ts'
import { state } from './contents-state.ts'
import { attachContents, WebContents } from './web-contents.ts'
import { placeWindow } from './window-placing.ts'
import { safePreferences } from './window-posture.ts'
import { forgetWindow, gone, painted, registry } from './window-registry.ts'

export type WindowOptions = Omit<BrowserWindowConstructorOptions, 'parent'> & {
  readonly parent?: BrowserWindow
}

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Put before the title of every visible window of a preview, so that nobody takes it for the application. */
const previewMark = '预览 · '

let lastId = 0

export class BrowserWindow extends strictEmitter('BrowserWindow') {
  readonly id = ++lastId
  readonly webContents: WebContents
  autoHideMenuBar: boolean
  menuBarVisible = true
  resizable = true
  readonly #options: WindowOptions
  #title: string
  #bounds: Bounds
  #visible: boolean
  #minimized = false
  #maximized = false
  #fullScreen = false
  #painted = false
  #destroyed = false

  /** `adopted`: a target that exists already because a page opened it. */
  constructor(options: WindowOptions = {}, adopted?: AttachedTarget) {
    super()
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    const preferences = safePreferences(options.webPreferences)
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#options = options
    this.#title = options.title ?? app.name
    this.#bounds = { x, y, width, height }
    this.#visible = options.show !== false
    this.autoHideMenuBar = options.autoHideMenuBar ?? false
    this.webContents = new WebContents(this, preferences)
    registry.windows.add(this)
    if (this.#visible) registry.focused = this
    void this.#open(adopted)
    setImmediate(() => {
      app.emit('web-contents-created', new ElectronEvent(), this.webContents)
      app.emit('browser-window-created', new ElectronEvent(), this)
      if (this.#visible) this.emit('show')
    })
  }

  async #open(adopted: AttachedTarget | undefined): Promise<void> {
    try {
      const target = adopted ?? (await newTarget(this.#bounds))
      if (this.#destroyed) {
        await cdp().send('Target.closeTarget', { targetId: target.targetId })
        return
      }
      await attachContents(this.webContents, target, adopted !== undefined)
      if (host.mode === 'preview') this.webContents.on('dom-ready', () => this.#markPreview())
      await this.#place()
    } catch (error) {
      if (!this.#destroyed && !cdp().closed) console.error('stand-in: window failed', error)
    }
  }

  #place(): Promise<void> {
    return placeWindow(this.webContents[state].page, this.#bounds, this.#visible)
  }

  #markPreview(): void {
    if (!this.#visible) return
    this.webContents[state].page.tell({ op: 'mark-title', mark: previewMark })
  }

  /** The page has painted for the first time. */
  [painted](): void {
    if (this.#painted || this.#destroyed) return
    this.#painted = true
    this.emit('ready-to-show')
  }

  /** The target is gone: by `close`, by the page, or by the person. */
  [gone](): void {
    if (this.#destroyed) return
    this.#destroyed = true
    forgetWindow(this)
    rejectLoads(this.webContents, 'ERR_FAILED', -2)
    this.webContents[state].page.end()
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (registry.windows.size === 0) windowsAllClosed()
  }

  /** Answers false when a `close` listener prevented it. */
  close(): boolean {
    if (this.#destroyed) return true
    const event = new ElectronEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    void this.webContents[state].page.whenAttached('Page.close').catch(() => this[gone]())
    return true
  }

  destroy(): void {
    if (this.#destroyed) return
    const { targetId } = this.webContents[state].page
    void cdp()
      .send('Target.closeTarget', { targetId })
      .catch(() => {})
    this[gone]()
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  loadURL(url: string, options?: LoadURLOptions): Promise<void> {
    return this.webContents.loadURL(url, options)
  }

  loadFile(file: string, options?: LoadFileOptions): Promise<void> {
    return this.webContents.loadFile(file, options)
  }

  reload(): void {
    this.webContents.reload()
  }

  capturePage(): Promise<object> {
    return this.webContents.capturePage()
  }

  show(): void {
    this.showInactive()
    this.focus()
  }

  showInactive(): void {
    this.#visible = true
    if (host.mode === 'preview') {
      void this.#place()
      this.#markPreview()
    }
    this.emit('show')
  }

  hide(): void {
    this.#visible = false
    this.emit('hide')
  }

  isVisible(): boolean {
    return this.#visible && !this.#destroyed
  }

  focus(): void {
    registry.focused = this
    void this.webContents[state].page.whenAttached('Page.bringToFront').catch(() => {})
    this.emit('focus')
    app.emit('browser-window-focus', new ElectronEvent(), this)
  }

  blur(): void {
    if (registry.focused === this) registry.focused = undefined
    this.emit('blur')
  }

  isFocused(): boolean {
    return registry.focused === this
  }

  minimize(): void {
    this.#minimized = true
    this.emit('minimize')
  }

  restore(): void {
    this.#minimized = false
    this.emit('restore')
  }

  isMinimized(): boolean {
    return this.#minimized
  }

  maximize(): void {
    this.#maximized = true
    this.emit('maximize')
  }

  unmaximize(): void {
    this.#maximized = false
    this.emit('unmaximize')
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  setFullScreen(fullScreen: boolean): void {
    this.#fullScreen = fullScreen
  }

  isFullScreen(): boolean {
    return this.#fullScreen
  }

  isNormal(): boolean {
    return !this.#minimized && !this.#maximized && !this.#fullScreen
  }

  getBounds(): Bounds {
    return { ...this.#bounds }
  }

  getNormalBounds(): Bounds {
    return this.getBounds()
  }

  getContentBounds(): Bounds {
    return this.getBounds()
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    void this.#place()
    this.emit('resize')
  }

  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height]
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getContentSize(): number[] {
    return this.getSize()
  }

  setContentSize(width: number, height: number): void {
    this.setSize(width, height)
  }

  getPosition(): number[] {
    return [this.#bounds.x, this.#bounds.y]
  }

  setPosition(x: number, y: number): void {
    this.#bounds = { ...this.#bounds, x, y }
    this.emit('move')
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
  }

  setMenu(_menu: unknown): void {}

  removeMenu(): void {}

  setMenuBarVisibility(visible: boolean): void {
    this.menuBarVisible = visible
  }

  isMenuBarVisible(): boolean {
    return this.menuBarVisible
  }

  setAutoHideMenuBar(hide: boolean): void {
    this.autoHideMenuBar = hide
  }

  getParentWindow(): BrowserWindow | null {
    return this.#options.parent ?? null
  }

  getChildWindows(): BrowserWindow[] {
    return [...registry.windows].filter((window) => window.getParentWindow() === this)
  }

  isModal(): boolean {
    return this.#options.modal ?? false
  }

  setResizable(resizable: boolean): void {
    this.resizable = resizable
  }

  center(): void {}

  setMinimumSize(): void {}

  setMaximumSize(): void {}

  setAlwaysOnTop(): void {}

  setBackgroundColor(): void {}

  setIcon(): void {}

  flashFrame(): void {}

  setProgressBar(): void {}

  moveTop(): void {}

  setContentProtection(): void {}

  static getAllWindows(): BrowserWindow[] {
    return [...registry.windows]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return registry.focused ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return [...registry.windows].find((window) => window.id === id) ?? null
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    const { window } = contents[state]
    return window.isDestroyed() ? null : window
  }
}
