import type { DatabaseHandle } from '../database/open.ts'

/** A table whose rows the log follows, with the SQL that reads one row of it as text. */
export interface AuditedTable {
  readonly name: string
  /** Every column that is taken down, in order; an upgrade that changes it takes the rows down anew. */
  readonly columns: string
  /** The row’s key as text; `row` is NEW, OLD or the table’s name. */
  keyOf(row: string): string
  /** The row as a JSON object, long texts cut, secrets left out. */
  jsonOf(row: string): string
}

interface Column {
  readonly name: string
  readonly type: string
  readonly pk: number
}

const LONGEST_TEXT = 2000

/** All tables but the log’s own. */
export function auditedTables(database: DatabaseHandle): readonly AuditedTable[] {
  const names = database
    .prepare(
      `SELECT name FROM main.sqlite_schema
       WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'audit\\_%' ESCAPE '\\'
       ORDER BY name`,
    )
    .pluck()
    .all() as string[]
  return names.map((name) => auditedTable(database, name))
}

function auditedTable(database: DatabaseHandle, name: string): AuditedTable {
  const all = database.pragma(`main.table_info(${name})`) as Column[]
  const columns = all.filter(({ name: column, type }) => type !== 'BLOB' && !isSecret(column))
  const keys = all.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
  return {
    name,
    columns: columns.map((column) => column.name).join(' '),
    keyOf: (row) => keyExpression(row, keys),
    jsonOf: (row) =>
      `json_object(${columns.map((column) => `'${column.name}', ${valueOf(row, column)}`).join(', ')})`,
  }
}

/** Keys of files and the like: the log never holds them. */
function isSecret(column: string): boolean {
  return /(?:^|_)(?:key|secret)$/.test(column)
}

function keyExpression(row: string, keys: readonly Column[]): string {
  const [only, ...others] = keys
  if (only === undefined) return `CAST(${row}.rowid AS TEXT)`
  if (others.length === 0) return `CAST(${row}."${only.name}" AS TEXT)`
  return `json_array(${keys.map((key) => `${row}."${key.name}"`).join(', ')})`
}

function valueOf(row: string, { name, type }: Column): string {
  const value = `${row}."${name}"`
  if (type !== 'TEXT') return value
  return `iif(length(${value}) > ${LONGEST_TEXT}, substr(${value}, 1, ${LONGEST_TEXT}) || '…', ${value})`
}
