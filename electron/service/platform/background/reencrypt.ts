import { AppError } from '#shared/kernel/app-error.ts'
import { flushFile } from '../backups/files.ts'
import { checkForeignKeys } from '../database/integrity.ts'
import {
  copyDatabase,
  openDatabase,
  rekeyDatabase,
  type DatabaseHandle,
  type DatabaseKey,
} from '../database/open.ts'

export interface ReencryptOrder {
  readonly source: string
  readonly key: DatabaseKey
  /** Must not exist yet. */
  readonly target: string
  readonly newKey: DatabaseKey
}

/**
 * Copies a database nobody writes to at the moment, encrypts the copy with another key, and opens it
 * with that key to compare it with the original, table by table. Throws DATABASE_DAMAGED.
 */
export function reencrypt({ source, key, target, newKey }: ReencryptOrder): Record<never, never> {
  const original = openDatabase(source, key, 'existing')
  try {
    copyDatabase(original, target)
    rekeyDatabase(target, key, newKey)
    const copy = openDatabase(target, newKey, 'existing')
    try {
      compare(original, copy)
    } finally {
      copy.close()
    }
  } finally {
    original.close()
  }
  flushFile(target)
  return {}
}

function compare(original: DatabaseHandle, copy: DatabaseHandle): void {
  if (copy.pragma('integrity_check', { simple: true }) !== 'ok') {
    throw new AppError('DATABASE_DAMAGED')
  }
  checkForeignKeys(copy)
  if (measure(original) !== measure(copy)) throw new AppError('DATABASE_DAMAGED')
}

/** Version, schema and the number of rows of every table. */
function measure(database: DatabaseHandle): string {
  const schema = database
    .prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name')
    .raw()
    .all() as [string, string, string | null][]
  const rows = schema
    .filter(([type]) => type === 'table')
    .map(([, name]) => database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())
  return JSON.stringify([database.pragma('user_version', { simple: true }), schema, rows])
}
