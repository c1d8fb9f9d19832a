import { EventEmitter } from 'node:events'
import type { CdpCommands, CdpEvents } from './protocol.ts'

interface Waiting {
  readonly method: string
  readonly session: string
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

interface Incoming {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: { readonly sessionId?: string }
  readonly result?: never
  readonly error?: { readonly message: string; readonly data?: string }
}

/** The DevTools protocol over Chromium's `--remote-debugging-pipe`: JSON texts separated by NUL. */
export class Cdp {
  closed = false
  #lastId = 0
  readonly #waiting = new Map<number, Waiting>()
  readonly #events = new EventEmitter().setMaxListeners(0)
  readonly #output: NodeJS.WritableStream

  constructor(output: NodeJS.WritableStream, input: NodeJS.ReadableStream) {
    this.#output = output
    let parts: Buffer[] = []
    input.on('data', (chunk: Buffer) => {
      let from = 0
      for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
        parts.push(chunk.subarray(from, at))
        from = at + 1
        this.#receive(JSON.parse(Buffer.concat(parts).toString('utf8')))
        parts = []
      }
      if (from < chunk.length) parts.push(chunk.subarray(from))
    })
    for (const end of ['close', 'error']) input.on(end, () => this.#end())
    output.on('error', () => this.#end())
  }

  #end(): void {
    if (this.closed) return
    this.closed = true
    this.#reject(() => true, 'browser closed')
    this.#events.emit('close')
  }

  #reject(concerned: (waiting: Waiting) => boolean, why: string): void {
    for (const [id, waiting] of this.#waiting) {
      if (!concerned(waiting)) continue
      this.#waiting.delete(id)
      waiting.reject(new Error(`${waiting.method}: ${why}`))
    }
  }

  #receive(message: Incoming): void {
    if (message.id === undefined) {
      const detached = message.params?.sessionId
      if (message.method === 'Target.detachedFromTarget' && detached !== undefined) {
        this.#reject((waiting) => waiting.session === detached, 'target closed')
      }
      this.#events.emit(`${message.sessionId ?? ''}/${message.method}`, message.params)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (!waiting) return
    if (message.error) {
      const { message: text, data } = message.error
      waiting.reject(new Error([`${waiting.method}: ${text}`, data].filter(Boolean).join(' ')))
    } else waiting.resolve(message.result as never)
  }

  /** `session`: '' is the browser itself. A rejection nobody awaits does not end the process. */
  send<M extends keyof CdpCommands>(
    method: M,
    params: object = {},
    session = '',
  ): Promise<CdpCommands[M]> {
    if (this.closed) return Promise.reject(new Error(`${method}: browser closed`))
    const id = ++this.#lastId
    const answer = new Promise<CdpCommands[M]>((resolve, reject) => {
      this.#waiting.set(id, { method, session, resolve, reject })
    })
    answer.catch(() => {})
    const address = session ? { sessionId: session } : {}
    this.#output.write(`${JSON.stringify({ id, method, params, ...address })}\0`)
    return answer
  }

  on<E extends keyof CdpEvents>(
    session: string,
    event: E,
    listener: (params: CdpEvents[E]) => void,
  ): void {
    this.#events.on(`${session}/${event}`, listener)
  }

  onClose(listener: () => void): void {
    this.#events.on('close', listener)
  }
}
