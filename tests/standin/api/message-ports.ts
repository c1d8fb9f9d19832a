import { EventEmitter } from 'node:events'
import { codec } from '../codec.ts'

/** Where a port that was handed to a page or a utility process is really read. */
export interface PortLink {
  post(data: string): void
  close(): void
}

const internals = Symbol('internals')

interface PortState {
  peer: MessagePortMain | undefined
  link: PortLink | undefined
  /** Messages before `start()`; undefined afterwards. */
  waiting: string[] | undefined
  closed: boolean
}

/** One end of a channel in the main process. */
export class MessagePortMain extends EventEmitter {
  readonly [internals]: PortState = {
    peer: undefined,
    link: undefined,
    waiting: [],
    closed: false,
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const { link, peer } = this[internals]
    if (link) throw new Error('port is already detached')
    if (transfer.length > 0) {
      throw new Error('stand-in: ports inside port messages are not implemented')
    }
    const data = codec.encode(message) // clones now, fails now
    if (peer) deliver(peer, data)
  }

  start(): void {
    const state = this[internals]
    const waiting = state.waiting ?? []
    state.waiting = undefined
    for (const data of waiting) deliver(this, data)
  }

  close(): void {
    const state = this[internals]
    if (state.closed) return
    state.closed = true
    state.link?.close()
    setImmediate(() => {
      this.emit('close')
      state.peer?.close()
    })
  }
}

function deliver(port: MessagePortMain, data: string): void {
  const { link, waiting } = port[internals]
  if (link) link.post(data)
  else if (waiting) waiting.push(data)
  else setImmediate(() => port.emit('message', { data: codec.decode(data), ports: [] }))
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain()
  readonly port2 = new MessagePortMain()

  constructor() {
    this.port1[internals].peer = this.port2
    this.port2[internals].peer = this.port1
  }
}

/** Ports that were handed to another process, by the id both sides know. */
export class PortTable {
  readonly #given = new Map<string, MessagePortMain>()

  /** Hands a port of this process over: from now on it is read through `link`. */
  give(id: string, port: MessagePortMain, link: PortLink): void {
    const state = port[internals]
    const waiting = state.waiting ?? []
    state.link = link
    state.waiting = undefined
    this.#given.set(id, port)
    for (const data of waiting) link.post(data)
  }

  /** Takes over a port of the other process: answers the end this process talks to. */
  take(id: string, link: PortLink): MessagePortMain {
    const channel = new MessageChannelMain()
    this.give(id, channel.port2, link)
    return channel.port1
  }

  arrived(id: string, data: string): void {
    const peer = this.#given.get(id)?.[internals].peer
    if (peer) deliver(peer, data)
  }

  closed(id: string): void {
    this.#given.get(id)?.[internals].peer?.close()
    this.#given.delete(id)
  }
}
