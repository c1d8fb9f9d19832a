import type { Answer } from '#shared/contract/envelope.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import type { FeatureName } from '#shared/contract/features.ts'
import { contract, isRouteName, type RouteName } from '#shared/contract/index.ts'
import type { AnyRoute } from '#shared/contract/route.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { recordAudit } from './audit.ts'
import { localDay, type Clock } from './clock.ts'
import type { CommandContext, PdfPrinter, QueryContext, TaskContext, Trace } from './context.ts'
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

/** One request: one route, one validation, one transaction, one answer. */
export class Router {
  readonly #handlers: Handlers
  readonly #deps: RouterDeps

  constructor(handlers: Handlers, deps: RouterDeps) {
    this.#handlers = handlers
    this.#deps = deps
  }

  async handle(name: string, input: unknown): Promise<Answer> {
    const started = performance.now()
    try {
      if (!isRouteName(name)) throw new AppError('NOT_FOUND', { route: name })
      return { ok: true, value: await this.#dispatch(name, contract[name], input) }
    } catch (error) {
      return { ok: false, error: toAnswerError(error, name, this.#deps.log) }
    } finally {
      const ms = Math.round(performance.now() - started)
      if (ms > SLOW_MS) this.#deps.log.warn('slow request', { route: name, ms })
    }
  }

  async #dispatch(name: RouteName, route: AnyRoute, input: unknown): Promise<unknown> {
    if (route.access !== 'anyone') this.#deps.session.admit(route.access)
    const parsed = route.input.safeParse(input)
    if (!parsed.success) throw invalidInput(parsed.error)
    const value = await this.#run(name, route, parsed.data)
    if (route.kind !== 'query' && route.touches.length > 0) this.#changed(route.touches)
    return this.#deps.checkOutput ? route.output.parse(value) : value
  }

  #run(name: RouteName, route: AnyRoute, input: unknown): unknown {
    const handler = this.#handlers[name] as (context: unknown, input: unknown) => unknown
    if (route.kind === 'task') return handler(this.#taskContext(name, route), input)
    const account = this.#deps.session.admit(route.access)
    return route.kind === 'query'
      ? handler(this.#queryContext(account), input)
      : this.#write(name, account, (context) => handler(context, input))
  }

  #queryContext(account: Account): QueryContext {
    const trace: Trace = { about: () => {}, because: () => {} }
    return { account, db: this.#deps.site.connection.reads, ...this.#time(), ...trace }
  }

  #write<T>(route: string, account: Account, act: (context: CommandContext) => T): T {
    const time = this.#time()
    return this.#deps.site.connection.transaction((db) => {
      let subject: { readonly name: string; readonly id: number } | null = null
      const value = act({
        account,
        db,
        ...time,
        because: () => {},
        about: (name, id) => {
          subject = { name, id }
        },
      })
      const named = subject as { readonly name: string; readonly id: number } | null
      recordAudit(db, {
        at: time.now,
        accountId: account.id,
        route,
        subject: named?.name ?? null,
        subjectId: named?.id ?? null,
      })
      return value
    })
  }

  #taskContext(name: RouteName, route: AnyRoute): TaskContext {
    const account = () => this.#deps.session.admit(route.access)
    return {
      site: this.#deps.site,
      session: this.#deps.session,
      printPdf: this.#deps.printPdf,
      ...this.#time(),
      account,
      read: (act) => act(this.#queryContext(account())),
      write: (act) => this.#write(name, account(), act),
    }
  }

  #time() {
    const now = this.#deps.clock.now()
    return { now: now.toISOString(), today: localDay(now) }
  }

  #changed(features: readonly FeatureName[]): void {
    this.#deps.emit({ type: 'changed', features })
  }
}
