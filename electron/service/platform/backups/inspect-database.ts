import type { DatabaseHandle } from '../database/open.ts'
import type { Manifest } from './manifest.ts'

/** Tables whose rows tell how much work a site holds; copies of any schema version are counted. */
export const COUNTED_TABLES = [
  'account',
  'room',
  'child',
  'camp',
  'camp_day',
  'tutoring_session',
  'book_copy',
  'loan',
  'ledger_entry',
  'report',
  'audit_event',
] as const
export type CountedTable = (typeof COUNTED_TABLES)[number]

export function countRows(database: DatabaseHandle): Record<string, number> {
  const there = COUNTED_TABLES.filter((table) => hasTable(database, table))
  return Object.fromEntries(
    there.map((table) => [
      table,
      Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
    ]),
  )
}

/** The newest event of the log; copies of before the log was chained have no hash. */
export function lastEventOf(database: DatabaseHandle): Manifest['lastEvent'] {
  if (!hasTable(database, 'audit_event')) return null
  const hash = hasColumn(database, 'audit_event', 'hash') ? 'hash' : 'NULL'
  const row: unknown = database
    .prepare(`SELECT id, at, ${hash} AS hash FROM audit_event ORDER BY id DESC LIMIT 1`)
    .get()
  return (row ?? null) as Manifest['lastEvent']
}

export function siteNameOf(database: DatabaseHandle): string {
  if (!hasTable(database, 'site')) return ''
  const name: unknown = database.prepare('SELECT township_name FROM site').pluck().get()
  return typeof name === 'string' ? name : ''
}

/** Reads one whole record of a child, or null where there is none; nothing of it leaves here. */
export function readsSample(database: DatabaseHandle): boolean | null {
  if (!hasTable(database, 'child')) return null
  const row: unknown = database.prepare('SELECT * FROM child ORDER BY id LIMIT 1').get()
  if (row === undefined) return null
  return typeof row === 'object' && row !== null && 'name' in row && String(row.name) !== ''
}

function hasTable(database: DatabaseHandle, table: string): boolean {
  const found = database
    .prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck()
    .get(table)
  return found === 1
}

function hasColumn(database: DatabaseHandle, table: string, column: string): boolean {
  const columns = database.pragma(`table_info(${table})`) as readonly { readonly name: string }[]
  return columns.some(({ name }) => name === column)
}
