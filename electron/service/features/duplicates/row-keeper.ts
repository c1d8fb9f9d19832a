import { createHash } from 'node:crypto'
import type { Writes } from '#service/platform/database/connection.ts'
import { findRow, type StoredRow } from './references.repository.ts'
import { insertStep } from './merges.repository.ts'

type Values = Readonly<Record<string, string | number | null>>

interface Step {
  readonly table: string
  readonly id: number
  readonly before: StoredRow | null
  readonly after: StoredRow | null
}

/** Writes rows of any table and remembers each step, so that a merge can be walked back. */
export class RowKeeper {
  readonly db: Writes
  readonly #steps: Step[] = []

  constructor(db: Writes) {
    this.db = db
  }

  /** Sets columns of a row; what differs not is not a step. */
  update(table: string, id: number, values: Values): void {
    const row = findRow(this.db, table, id) ?? {}
    const changed = Object.keys(values).filter((column) => row[column] !== values[column])
    if (changed.length === 0) return
    updateRow(this.db, table, id, pick(values, changed))
    this.#steps.push({ table, id, before: pick(row, changed), after: pick(values, changed) })
  }

  /** Adds a row; with an `id` among the values it gets that one. */
  insert(table: string, values: Values): number {
    const id = insertRow(this.db, table, values)
    this.#steps.push({ table, id, before: null, after: values })
    return id
  }

  remove(table: string, id: number): void {
    const before = findRow(this.db, table, id)
    if (before === undefined) return
    removeRow(this.db, table, id)
    this.#steps.push({ table, id, before, after: null })
  }

  /** Stores the steps with the rows as they stand now. */
  keep(mergeId: number): void {
    const last = new Map(this.#steps.map(({ table, id }, at) => [`${table} ${id}`, at]))
    for (const [position, { table, id, before, after }] of this.#steps.entries()) {
      const isLast = last.get(`${table} ${id}`) === position
      insertStep(this.db, {
        mergeId,
        position,
        table,
        rowId: id,
        before: before === null ? null : JSON.stringify(before),
        after: after === null ? null : JSON.stringify(after),
        digest: isLast ? digestOf(findRow(this.db, table, id)) : null,
      })
    }
  }
}

/** Equal for equal rows; '' for a row that is not there. */
export function digestOf(row: StoredRow | undefined): string {
  if (row === undefined) return ''
  return createHash('sha256').update(JSON.stringify(row)).digest('hex')
}

export function updateRow(db: Writes, table: string, id: number, values: Values): void {
  const set = Object.keys(values).map((column) => `"${column}" = @${column}`)
  db.run(
    { sql: `UPDATE "${table}" SET ${set.join(', ')} WHERE rowid = @rowKey` },
    { ...values, rowKey: id },
  )
}

export function insertRow(db: Writes, table: string, values: Values): number {
  const columns = Object.keys(values)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const bound = columns.map((column) => `@${column}`).join(', ')
  return db.run({ sql: `INSERT INTO "${table}" (${names}) VALUES (${bound})` }, values).id
}

export function removeRow(db: Writes, table: string, id: number): void {
  db.run({ sql: `DELETE FROM "${table}" WHERE rowid = @id` }, { id })
}

function pick(row: StoredRow, columns: readonly string[]): StoredRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}
