import type { Answer } from '#shared/contract/envelope.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import type { FeatureName } from '#shared/contract/features.ts'
import { contract, isRouteName, type RouteName } from '#shared/contract/index.ts'
import type { AnyRoute } from '#shared/contract/route.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { RecentReads } from './audit/recent-reads.ts'
import { localDay, type Clock } from './clock.ts'
import type { CommandContext, PdfPrinter, QueryContext, TaskContext } from './context.ts'
import type { Act, TraceOfAct } from './database/connection.ts'
import { invalidInput, toAnswerError } from './errors.ts'
import type { Log } from './log.ts'
import type { Session } from './session.ts'
import type { SiteDatabase } from './site-database.ts'

export interface RouterDeps {
  readonly site: SiteDatabase
  readonly session: Session
  readonly clock: Clock
  readonly log: Log
  readonly printPdf: PdfPrinter | null
  /** Checks answers against the contract too; on in tests and the console, off in the office. */
  readonly checkOutput: boolean
  readonly emit: (event: OfficeEvent) => void
}

// The contract types every handler (HandlersFor); from here on routes are looked up by name.
type AnyHandler = (context: never, input: never) => unknown
export type Handlers = Readonly<Record<RouteName, AnyHandler>>

const SLOW_MS = 50

/** A request on its way through: what the contract says of it, and its id if it is an act. */
interface Call {
  readonly name: RouteName
  readonly route: AnyRoute
  readonly requestId: string | null
}

/** One request: one route, one validation, one transaction, one answer. */
export class Router {
  readonly #handlers: Handlers
  readonly #deps: RouterDeps
  readonly #recentReads = new RecentReads()

  constructor(handlers: Handlers, deps: RouterDeps) {
    this.#handlers = handlers
    this.#deps = deps
  }

  /** `requestId` names an act, so that sending it again after a lost answer does not do it twice. */
  async handle(name: string, input: unknown, requestId: string | null = null): Promise<Answer> {
    const started = performance.now()
    try {
      if (!isRouteName(name)) throw new AppError('NOT_FOUND', { route: name })
      return {
        ok: true,
        value: await this.#dispatch({ name, route: contract[name], requestId }, input),
      }
    } catch (error) {
      return { ok: false, error: toAnswerError(error, name, this.#deps.log) }
    } finally {
      const ms = Math.round(performance.now() - started)
      if (ms > SLOW_MS) this.#deps.log.warn('slow request', { route: name, ms })
    }
  }

  async #dispatch(call: Call, input: unknown): Promise<unknown> {
    const { route } = call
    this.#admit(call)
    const parsed = route.input.safeParse(input)
    if (!parsed.success) throw invalidInput(parsed.error)
    const value = await this.#run(call, parsed.data)
    if (route.kind !== 'query' && route.touches.length > 0) this.#changed(route.touches)
    return this.#deps.checkOutput ? route.output.parse(value) : value
  }

  #run(call: Call, input: unknown): unknown {
    const { name, route } = call
    const handler = this.#handlers[name] as (context: unknown, input: unknown) => unknown
    if (route.kind === 'task') return handler(this.#taskContext(call), input)
    return route.kind === 'query'
      ? this.#read(call, route.logged, (context) => handler(context, input))
      : this.#write(call, (context) => handler(context, input))
  }

  /** Throws NOT_SIGNED_IN or NOT_ALLOWED; who tries what is not theirs leaves a trace. */
  #admit({ name, route }: Call): void {
    if (route.access === 'anyone') return
    try {
      this.#deps.session.admit(route.access)
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_ALLOWED') this.#refused(name)
      throw error
    }
  }

  #refused(route: RouteName): void {
    try {
      this.#deps.site.connection.transaction(
        { ...this.#act(route, null), kind: 'refused' },
        () => {},
      )
    } catch (error) {
      this.#deps.log.warn('a refused request was not logged', { route, error: String(error) })
    }
  }

  #read<T>(
    { name, route }: Call,
    logged: AnyRoute['logged'],
    act: (context: QueryContext) => T,
  ): T {
    const subjects: [string, number][] = []
    let reason = ''
    const value = act({
      ...this.#time(),
      account: this.#deps.session.admit(route.access),
      db: this.#deps.site.connection.reads,
      about: (subject, id) => void subjects.push([subject, id]),
      because: (text) => void (reason = text),
    })
    if (logged !== undefined) this.#logReading(name, logged, subjects, reason)
    return value
  }

  /** No sensitive record is shown without its trace: when it cannot be written, the reading is refused. */
  #logReading(
    name: RouteName,
    kind: 'read' | 'export',
    subjects: readonly (readonly [string, number])[],
    reason: string,
  ): void {
    const act = { ...this.#act(name, null), kind }
    if (kind === 'read' && this.#recentReads.isRepeated(act, subjects, reason)) return
    this.#deps.site.connection.transaction(act, (_db, trace) => {
      for (const [subject, id] of subjects) trace.about(subject, id)
      trace.because(reason)
    })
    this.#recentReads.remember(act, subjects, reason)
  }

  #write<T>({ name, route, requestId }: Call, act: (context: CommandContext) => T): T {
    const account = this.#deps.session.admit(route.access)
    const time = this.#time()
    const kind = route.logged ?? 'act'
    return this.#deps.site.connection.transaction(
      { ...this.#act(name, requestId), kind },
      (db, trace: TraceOfAct) => act({ account, db, ...time, ...trace }),
    )
  }

  #taskContext(call: Call): TaskContext {
    const { route } = call
    const account = () => this.#deps.session.admit(route.access)
    // A copy that is asked for again has to be written again.
    let requestId = route.logged === 'export' ? null : call.requestId
    return {
      site: this.#deps.site,
      session: this.#deps.session,
      printPdf: this.#deps.printPdf,
      ...this.#time(),
      account,
      // A task that exports logs it with its one write; one that only shows something logs here.
      read: (act) => this.#read(call, route.logged === 'read' ? 'read' : undefined, act),
      write: (act) => {
        const value = this.#write({ ...call, requestId }, act)
        requestId = null
        return value
      },
    }
  }

  #act(route: RouteName, requestId: string | null): Act {
    const accountId = this.#deps.session.current?.id ?? null
    return { at: this.#time().now, kind: 'act', accountId, route, requestId }
  }

  #time() {
    const now = this.#deps.clock.now()
    return { now: now.toISOString(), today: localDay(now) }
  }

  #changed(features: readonly FeatureName[]): void {
    this.#deps.emit({ type: 'changed', features })
  }
}
