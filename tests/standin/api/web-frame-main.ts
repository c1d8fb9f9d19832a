import { originOf } from '../schemes.ts'
import { IpcMain } from './ipc-main.ts'
import type { MessagePortMain } from './message-ports.ts'
import type { WebContents } from './web-contents.ts'

/** The top frame of a WebContents; frames inside it have no WebFrameMain here. */
export class WebFrameMain {
  readonly ipc = new IpcMain()
  readonly name = ''
  readonly parent = null
  readonly routingId = 1
  readonly processId = 1
  readonly detached = false
  readonly #contents: WebContents

  constructor(contents: WebContents) {
    this.#contents = contents
  }

  get url(): string {
    return this.#contents.getURL()
  }

  get origin(): string {
    return originOf(this.url)
  }

  get top(): WebFrameMain {
    return this
  }

  get frames(): readonly WebFrameMain[] {
    return []
  }

  get framesInSubtree(): readonly WebFrameMain[] {
    return [this]
  }

  get frameTreeNodeId(): number {
    return this.#contents.id
  }

  isDestroyed(): boolean {
    return this.#contents.isDestroyed()
  }

  send(channel: string, ...args: unknown[]): void {
    this.#contents.send(channel, ...args)
  }

  postMessage(channel: string, message: unknown, transfer?: readonly MessagePortMain[]): void {
    this.#contents.postMessage(channel, message, transfer)
  }

  executeJavaScript(code: string, userGesture?: boolean): Promise<unknown> {
    return this.#contents.executeJavaScript(code, userGesture)
  }
}
