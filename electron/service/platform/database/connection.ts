import { hostname } from 'node:os'
import type Database from 'better-sqlite3'
import { AppError } from '#shared/kernel/app-error.ts'
import { ChangeCapture } from '../audit/change-capture.ts'
import { recordEvent, wasDone, type EventHead } from '../audit/record-event.ts'
import type { Query, SqlParams, SqlValue, Statement } from './query.ts'

/** The right to read. Handed to queries; commands get Writes. */
export interface Reads {
  /** All rows. */
  all<Row>(query: Query<Row>, params?: SqlParams): Row[]
  /** The first row, if any. */
  find<Row>(query: Query<Row>, params?: SqlParams): Row | undefined
  /** Exactly the first row; throws NOT_FOUND when there is none. */
  get<Row>(query: Query<Row>, params?: SqlParams): Row
  /** Rows one by one, for results too large to hold. */
  each<Row>(query: Query<Row>, params?: SqlParams): Iterable<Row>
}

/** The right to write; minted only inside a transaction. */
export interface Writes extends Reads {
  /** Runs a statement; `id` is the new row's key after an INSERT. */
  run(statement: Statement, params?: SqlParams): { readonly changes: number; readonly id: number }
}

/** Who does what and when; the connection adds the machine. */
export type Act = Omit<EventHead, 'machine'>

/** What an act tells the log while it is done. */
export interface TraceOfAct {
  /** Names a record it is about; called once for each. */
  about(subject: string, id: number): void
  /** Why, in the words of the one who does it. */
  because(reason: string): void
  /** Who it turned out to be, where that is known only now. */
  by(accountId: number): void
  /** Keeps the old values of the rows it changes out of the log: what is erased must not live on. */
  withoutValues(): void
}

type Row = Record<string, unknown>

/** One open database: prepared statements are kept, rows get their booleans back. */
export class Connection {
  readonly #database: Database.Database
  readonly #prepared = new Map<string, Database.Statement>()
  readonly #capture: ChangeCapture
  readonly #machine: string
  readonly reads: Reads

  constructor(database: Database.Database, machine: string = hostname()) {
    this.#database = database
    this.#capture = new ChangeCapture(database)
    this.#machine = machine
    this.reads = {
      all: (query, params) =>
        (this.#prepare(query.sql).all(bind(params)) as Row[]).map((row) => restore(query, row)),
      find: (query, params) => this.#find(query, params),
      get: (query, params) => {
        const row = this.#find(query, params)
        if (row === undefined) throw new AppError('NOT_FOUND')
        return row
      },
      each: (query, params) => this.#each(query, params),
    }
  }

  /**
   * Runs `act` in one transaction begun with the write lock, and logs it in the same; any throw
   * leaves nothing behind. Throws ALREADY_DONE when the request was committed before.
   */
  transaction<T>(head: Act, act: (db: Writes, trace: TraceOfAct) => T): T {
    const writes = this.#writes()
    const value = this.#database
      .transaction(() => {
        if (head.requestId !== null && wasDone(writes, head.requestId)) {
          throw new AppError('ALREADY_DONE')
        }
        this.#takeBaseline(writes, head)
        return this.#logged(writes, head, act)
      })
      .immediate()
    this.#capture.baselineIsKept()
    return value
  }

  #logged<T>(db: Writes, head: Act, act: (db: Writes, trace: TraceOfAct) => T): T {
    const told = { accountId: head.accountId, reason: '', keepsValues: true }
    const subjects: [string, number][] = []
    const value = act(db, {
      about: (name, id) => void subjects.push([name, id]),
      because: (reason) => void (told.reason = reason),
      by: (accountId) => void (told.accountId = accountId),
      withoutValues: () => void (told.keepsValues = false),
    })
    recordEvent(
      db,
      { ...head, accountId: told.accountId, machine: this.#machine },
      { ...told, subjects, changes: this.#capture.take() },
    )
    return value
  }

  /** After an upgrade the rows of changed tables are taken down before anything is done to them. */
  #takeBaseline(db: Writes, { at }: Act): void {
    if (!this.#capture.hasUnknownTables) return
    recordEvent(
      db,
      {
        at,
        kind: 'upgrade',
        accountId: null,
        machine: this.#machine,
        route: 'upgrade',
        requestId: null,
      },
      { subjects: [], reason: '', keepsValues: true, changes: this.#capture.takeBaseline() },
    )
  }

  #writes(): Writes {
    return {
      ...this.reads,
      run: (statement, params) => {
        const done = this.#prepare(statement.sql).run(bind(params))
        return { changes: done.changes, id: Number(done.lastInsertRowid) }
      },
    }
  }

  #find<R>(query: Query<R>, params?: SqlParams): R | undefined {
    const row = this.#prepare(query.sql).get(bind(params)) as Row | undefined
    return row === undefined ? undefined : restore(query, row)
  }

  *#each<R>(query: Query<R>, params?: SqlParams): Iterable<R> {
    for (const row of this.#prepare(query.sql).iterate(bind(params))) {
      yield restore(query, row as Row)
    }
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#prepared.get(sql)
    if (statement === undefined) {
      statement = this.#database.prepare(sql)
      this.#prepared.set(sql, statement)
    }
    return statement
  }
}

function bind(params: SqlParams = {}): Record<string, Exclude<SqlValue, boolean>> {
  const bound: Record<string, Exclude<SqlValue, boolean>> = {}
  for (const [name, value] of Object.entries(params)) {
    bound[name] = typeof value === 'boolean' ? Number(value) : value
  }
  return bound
}

function restore<R>(query: Query<R>, row: Row): R {
  for (const name of query.booleans) if (row[name] !== null) row[name] = row[name] === 1
  return row as R
}
