import { strictEmitter } from '../strict.ts'

export type InvokeHandler = (event: object, ...args: unknown[]) => unknown

/** `ipcMain`, and the `ipc` of a WebContents or a frame. */
export class IpcMain extends strictEmitter('ipcMain') {
  readonly #handlers = new Map<string, InvokeHandler>()

  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    }
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Electron keeps its handlers in a member of this name. */
  get _invokeHandlers(): ReadonlyMap<string, InvokeHandler> {
    return this.#handlers
  }
}

export const ipcMain = new IpcMain()
