/* Runs in the page, injected as text together with codec.ts and preload-emitter.ts. */
import { decodeText, encodeValue } from '../codec.ts'
import type { FromPage, Reply, ToPage } from './messages.ts'
import { PreloadEmitter } from './preload-emitter.ts'

type Arrived = Extract<ToPage, { readonly op: 'send' | 'post' }>

/** `ipcRenderer`: what leaves goes through `out`, what arrives comes through `receive`. */
export class IpcRenderer extends PreloadEmitter {
  #last = 0
  readonly #document = Math.random().toString(36).slice(2)
  readonly #pending = new Map<number, (reply: Reply) => void>()
  readonly #ports = new Map<string, MessagePort>()
  readonly #out: (message: FromPage) => void

  constructor(out: (message: FromPage) => void) {
    super()
    this.#out = out
  }

  send(channel: string, ...args: unknown[]): void {
    this.#out({ op: 'send', channel, data: encodeValue(args) })
  }

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const id = ++this.#last
    const data = encodeValue(args)
    const reply = await new Promise<Reply>((resolve) => {
      this.#pending.set(id, resolve)
      this.#out({ op: 'invoke', id, channel, data })
    })
    if (reply.error !== undefined) {
      throw new Error(`Error invoking remote method '${channel}': ${reply.error}`)
    }
    return decodeText(reply.data ?? '[["u"],[]]')
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePort[] = []): void {
    const data = encodeValue(message)
    this.#out({ op: 'post', channel, data, ports: transfer.map((port) => this.#give(port)) })
  }

  sendSync(): never {
    throw new Error('stand-in: ipcRenderer.sendSync cannot be had here; use invoke')
  }

  sendToHost(): never {
    throw new Error('stand-in: there is no <webview>')
  }

  #give(port: MessagePort): string {
    const id = `${this.#document}:${++this.#last}`
    this.#ports.set(id, port)
    port.addEventListener('close', () => {
      this.#ports.delete(id)
      this.#out({ op: 'port-close', id })
    })
    this.#relay(id, port)
    return id
  }

  #relay(id: string, port: MessagePort): void {
    port.addEventListener('message', (event) => {
      this.#out({ op: 'port', id, data: encodeValue(event.data) })
    })
    port.start()
  }

  #take(id: string): MessagePort {
    const { port1, port2 } = new MessageChannel()
    this.#ports.set(id, port1)
    this.#relay(id, port1)
    return port2
  }

  #arrive(message: Arrived): void {
    const decoded = decodeText(message.data)
    const ports = message.op === 'post' ? message.ports.map((id) => this.#take(id)) : []
    const args = message.op === 'send' && Array.isArray(decoded) ? decoded : [decoded]
    this.emit(message.channel, { sender: this, ports }, ...args)
  }

  /** A message of the main process. */
  receive(message: Exclude<ToPage, { readonly op: 'mark-title' }>): void {
    switch (message.op) {
      case 'reply':
        this.#pending.get(message.id)?.(message)
        this.#pending.delete(message.id)
        break
      case 'port':
        this.#ports.get(message.id)?.postMessage(decodeText(message.data))
        break
      case 'port-close':
        this.#ports.get(message.id)?.close()
        this.#ports.delete(message.id)
        break
      default:
        this.#arrive(message)
    }
  }
}
