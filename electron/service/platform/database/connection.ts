import type Database from 'better-sqlite3'
import { AppError } from '#shared/kernel/app-error.ts'
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

type Row = Record<string, unknown>

/** One open database: prepared statements are kept, rows get their booleans back. */
export class Connection {
  readonly #database: Database.Database
  readonly #prepared = new Map<string, Database.Statement>()
  readonly reads: Reads

  constructor(database: Database.Database) {
    this.#database = database
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

  /** Runs `act` in one transaction begun with the write lock; any throw leaves nothing behind. */
  transaction<T>(act: (db: Writes) => T): T {
    const writes: Writes = {
      ...this.reads,
      run: (statement, params) => {
        const done = this.#prepare(statement.sql).run(bind(params))
        return { changes: done.changes, id: Number(done.lastInsertRowid) }
      },
    }
    return this.#database.transaction(() => act(writes)).immediate()
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
