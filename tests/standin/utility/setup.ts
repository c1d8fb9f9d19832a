/* Loaded first in every utilityProcess.fork() child: gives it Electron's `process.parentPort`. */
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import { codec } from '../codec.ts'
import { electronVersion } from '../version.ts'
import type { FromUtility, ToUtility } from './messages.ts'

function toParent(message: FromUtility): void {
  if (process.connected) process.send?.(message)
}

/** A port that came with a message; silent until `start()`. */
class UtilityPort extends EventEmitter {
  #waiting: string[] | undefined = []
  readonly #id: string

  constructor(id: string) {
    super()
    this.#id = id
  }

  postMessage(message: unknown): void {
    toParent({ op: 'port', id: this.#id, data: codec.encode(message) })
  }

  start(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = undefined
    for (const data of waiting) this.arrived(data)
  }

  close(): void {
    toParent({ op: 'port-close', id: this.#id })
    this.emit('close')
  }

  arrived(data: string): void {
    if (this.#waiting) this.#waiting.push(data)
    else this.emit('message', { data: codec.decode(data), ports: [] })
  }
}

/** `process.parentPort`; keeps what arrives before somebody listens. */
class ParentPort extends EventEmitter {
  readonly #waiting: object[] = []

  constructor() {
    super()
    this.on('newListener', (name) => {
      if (name === 'message') setImmediate(() => this.#flush())
    })
  }

  #flush(): void {
    for (const event of this.#waiting.splice(0)) this.emit('message', event)
  }

  postMessage(message: unknown): void {
    toParent({ op: 'message', data: structuredClone(message) })
  }

  start(): void {}

  pause(): void {}

  arrived(event: object): void {
    if (this.listenerCount('message') > 0) this.emit('message', event)
    else this.#waiting.push(event)
  }
}

const ports = new Map<string, UtilityPort>()
const parentPort = new ParentPort()

function take(id: string): UtilityPort {
  const port = new UtilityPort(id)
  ports.set(id, port)
  return port
}

process.on('message', (message: ToUtility) => {
  if (message.op === 'message') {
    parentPort.arrived({ data: message.data, ports: message.ports.map(take) })
  } else if (message.op === 'port') ports.get(message.id)?.arrived(message.data)
  else {
    ports.get(message.id)?.emit('close')
    ports.delete(message.id)
  }
})
process.on('disconnect', () => process.exit()) // the application has ended

Object.defineProperty(process.versions, 'electron', { value: electronVersion(), enumerable: true })
Object.assign(process, { parentPort, type: 'utility' })

registerHooks({
  resolve(specifier, context, next) {
    if (/^electron(\/|$)/.test(specifier)) {
      throw new Error(`stand-in: '${specifier}' is not implemented in a utility process`)
    }
    return next(specifier, context)
  },
})
