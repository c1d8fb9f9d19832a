import type { DatabaseHandle } from '../database/open.ts'
import { auditedTables, type AuditedTable } from './audited-tables.ts'

/** One row as a transaction left it; `before` and `after` are JSON objects. */
export interface CapturedChange {
  readonly table: string
  readonly key: string
  readonly operation: 'insert' | 'update' | 'delete' | 'baseline'
  readonly before: string | null
  readonly after: string | null
}

const TAKE = `
  SELECT table_name AS "table", row_key AS key, operation, before, after
  FROM temp.captured_change ORDER BY id`

/**
 * Notes every changed row of every table, by temporary triggers of this connection made from the
 * schema: no command can forget it, and no table can be left out.
 */
export class ChangeCapture {
  readonly #database: DatabaseHandle
  /** Tables new to the log, or with other columns than it knows: their rows are taken down whole. */
  #unknown: readonly AuditedTable[]

  constructor(database: DatabaseHandle) {
    this.#database = database
    const tables = auditedTables(database)
    database.exec(`
      CREATE TEMP TABLE captured_change (
        id INTEGER PRIMARY KEY, table_name TEXT, row_key TEXT, operation TEXT, before TEXT, after TEXT
      ) STRICT;
      ${tables.map(triggersOf).join('\n')}
    `)
    const known = new Map(
      database.prepare('SELECT table_name, columns FROM audit_table').raw().all() as [
        string,
        string,
      ][],
    )
    this.#unknown = tables.filter((table) => known.get(table.name) !== table.columns)
  }

  /** The changes since the last call, in order. */
  take(): readonly CapturedChange[] {
    const changes = this.#database.prepare(TAKE).all() as CapturedChange[]
    this.#database.prepare('DELETE FROM temp.captured_change').run()
    return changes
  }

  get hasUnknownTables(): boolean {
    return this.#unknown.length > 0
  }

  /** The rows of tables new to the log as they stand; afterwards the log knows these tables. */
  takeBaseline(): readonly CapturedChange[] {
    const remember = this.#database.prepare(
      'INSERT OR REPLACE INTO audit_table (table_name, columns) VALUES (?, ?)',
    )
    return this.#unknown.flatMap((table) => {
      remember.run(table.name, table.columns)
      return this.#database
        .prepare(
          `SELECT '${table.name}' AS "table", ${table.keyOf(table.name)} AS key,
             'baseline' AS operation, NULL AS before, ${table.jsonOf(table.name)} AS after
           FROM main.${table.name}`,
        )
        .all() as CapturedChange[]
    })
  }

  /** Called once the transaction with the baseline was committed. */
  baselineIsKept(): void {
    this.#unknown = []
  }
}

function triggersOf(table: AuditedTable): string {
  const note = (operation: string, row: string, before: string, after: string) => `
    INSERT INTO captured_change (table_name, row_key, operation, before, after)
    VALUES ('${table.name}', ${table.keyOf(row)}, '${operation}', ${before}, ${after});`
  const [before, after] = [table.jsonOf('OLD'), table.jsonOf('NEW')]
  const isSameRow = `${table.keyOf('OLD')} IS ${table.keyOf('NEW')}`
  return `
    CREATE TEMP TRIGGER capture_${table.name}_insert AFTER INSERT ON main.${table.name}
    BEGIN ${note('insert', 'NEW', 'NULL', after)} END;
    CREATE TEMP TRIGGER capture_${table.name}_update AFTER UPDATE ON main.${table.name}
    WHEN ${isSameRow} AND ${before} IS NOT ${after}
    BEGIN ${note('update', 'NEW', before, after)} END;
    CREATE TEMP TRIGGER capture_${table.name}_key AFTER UPDATE ON main.${table.name}
    WHEN NOT ${isSameRow}
    BEGIN
      ${note('delete', 'OLD', before, 'NULL')}
      ${note('insert', 'NEW', 'NULL', after)}
    END;
    CREATE TEMP TRIGGER capture_${table.name}_delete AFTER DELETE ON main.${table.name}
    BEGIN ${note('delete', 'OLD', before, 'NULL')} END;`
}
