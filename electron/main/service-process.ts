import { join } from 'node:path'
import { app, utilityProcess, type UtilityProcess } from 'electron'
import type { Answer } from '#shared/contract/envelope.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import type { FromService, PathFields, ToService } from '#shared/contract/service-messages.ts'
import { printPdf } from './system/print-pdf.ts'

const SERVICE_FILE = join(import.meta.dirname, '../service/index.js')
/** The service ends its last backup after twenty seconds at the latest; whatever happens, we go. */
const CLOSING_MS = 30_000
/** A service that ends this often without having answered anything will not come up by itself. */
const MOST_FAILED_STARTS = 3

const GONE: Answer = { ok: false, error: { code: 'SERVICE_GONE', details: {} } }

/** The service in its own process: requests are matched to answers; a crash rejects and restarts. */
export class ServiceProcess {
  readonly dataFolder: string
  readonly #emit: (event: OfficeEvent) => void
  readonly #pending = new Map<number, (answer: Answer) => void>()
  #child: UtilityProcess | null = null
  #queued: ToService[] = []
  #isReady = false
  #failedStarts = 0
  #isClosing = false
  #onClosed: (() => void) | null = null
  #lastId = 0
  #known = Promise.withResolvers<PathFields | null>()

  constructor(dataFolder: string, emit: (event: OfficeEvent) => void) {
    this.dataFolder = dataFolder
    this.#emit = emit
  }

  /** Routes that take paths; known as soon as the service has started, null when it does not start. */
  get pathFields(): Promise<PathFields | null> {
    return this.#known.promise
  }

  start(): void {
    const child = utilityProcess.fork(SERVICE_FILE, [this.dataFolder, app.getVersion()], {
      serviceName: 'office',
    })
    this.#child = child
    child.on('message', (message: FromService) => this.#receive(message))
    child.on('exit', () => this.#exited())
  }

  /** Once more, after it was given up; nothing while it runs. */
  startAgain(): void {
    if (this.#child !== null || this.#isClosing) return
    this.#failedStarts = 0
    this.#known = Promise.withResolvers<PathFields | null>()
    this.start()
    this.#emit({ type: 'service-restarted' })
  }

  /** Never rejects: a service that dies answers SERVICE_GONE to everything that waited for it. */
  request(route: string, input: unknown, requestId?: string): Promise<Answer> {
    if (this.#isClosing || this.#child === null) return Promise.resolve(GONE)
    const id = ++this.#lastId
    return new Promise((resolve) => {
      this.#pending.set(id, resolve)
      this.#post({ type: 'request', id, route, input, requestId })
    })
  }

  /** Lets the service close its database, then ends it. */
  async close(): Promise<void> {
    this.#isClosing = true
    const child = this.#child
    if (child === null) return
    await new Promise<void>((resolve) => {
      this.#onClosed = resolve
      setTimeout(resolve, CLOSING_MS).unref()
      this.#post({ type: 'close' })
    })
    child.kill()
  }

  #post(message: ToService): void {
    if (this.#isReady) this.#child?.postMessage(message)
    else this.#queued.push(message)
  }

  #receive(message: FromService): void {
    switch (message.type) {
      case 'ready':
        this.#isReady = true
        this.#known.resolve(message.pathFields)
        for (const queued of this.#queued.splice(0)) this.#child?.postMessage(queued)
        return
      case 'answer':
        this.#failedStarts = 0
        this.#pending.get(message.id)?.(message.answer)
        this.#pending.delete(message.id)
        return
      case 'event':
        this.#emit(message.event)
        return
      case 'print':
        void printPdf(message.html).then((pdf) =>
          this.#post({ type: 'printed', id: message.id, pdf }),
        )
        return
      case 'closed':
        this.#onClosed?.()
    }
  }

  #exited(): void {
    this.#failedStarts += 1
    this.#isReady = false
    this.#child = null
    this.#queued = []
    for (const resolve of this.#pending.values()) resolve(GONE)
    this.#pending.clear()
    this.#onClosed?.()
    if (this.#isClosing) return
    if (this.#failedStarts >= MOST_FAILED_STARTS) {
      this.#known.resolve(null)
      this.#emit({ type: 'service-down' })
      return
    }
    this.start()
    this.#emit({ type: 'service-restarted' })
  }
}
