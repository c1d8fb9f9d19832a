import type { FeatureName } from '#shared/contract/features.ts'
import type { contract, ParsedInput, RouteOf, RouteOutput } from '#shared/contract/index.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from './database/connection.ts'
import type { Session } from './session.ts'
import type { SiteDatabase } from './site-database.ts'

/** What the log of this request will say besides who, when and where. */
export interface Trace {
  /** Names a record this request is about; called once for each. */
  about(subject: string, id: number): void
  /** Why it was done, in the words of the one who did it. */
  because(reason: string): void
}

interface SignedIn extends Trace {
  readonly account: Account
  readonly today: Day
  /** The instant of this request, ISO 8601 in UTC. */
  readonly now: string
}

export interface QueryContext extends SignedIn {
  readonly db: Reads
}

export interface CommandContext extends SignedIn {
  readonly db: Writes
  /** Keeps the old values of the rows it changes out of the log: what is erased must not live on. */
  withoutValues(): void
}

/** Prints a self-contained HTML page to PDF; absent where no Chromium can be had. */
export type PdfPrinter = (html: string) => Promise<Uint8Array>

export interface TaskContext {
  readonly site: SiteDatabase
  readonly session: Session
  readonly today: Day
  readonly now: string
  readonly printPdf: PdfPrinter | null
  /** The account that is signed in; throws NOT_SIGNED_IN. */
  account(): Account
  read<T>(act: (context: QueryContext) => T): T
  /** One transaction with its audit row. */
  write<T>(act: (context: CommandContext) => T): T
}

type Contract = typeof contract

/** Handlers may answer with readonly data; it is copied when it crosses the boundary. */
type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> }

type Result<R extends keyof Contract> = DeepReadonly<RouteOutput<R>>

type Handler<R extends keyof Contract> = Contract[R]['kind'] extends 'query'
  ? (context: QueryContext, input: ParsedInput<R>) => Result<R>
  : Contract[R]['kind'] extends 'command'
    ? (context: CommandContext, input: ParsedInput<R>) => Result<R>
    : (context: TaskContext, input: ParsedInput<R>) => Promise<Result<R>>

/** The table of contents of a feature: every one of its routes and the function that answers it. */
export type HandlersFor<F extends FeatureName> = { readonly [R in RouteOf<F>]: Handler<R> }
