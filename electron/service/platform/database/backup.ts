import Database from 'better-sqlite3'
import { AppError } from '#shared/kernel/app-error.ts'
import type { DatabaseHandle, DatabaseKey } from './open.ts'
import { fromSqliteError } from './sqlite-errors.ts'

/**
 * Opens a copy without writing a byte to its folder. Throws DATABASE_DAMAGED when it cannot be read
 * with this key.
 */
export function openCopy(file: string, key: DatabaseKey): DatabaseHandle {
  const database = openReadOnly(file)
  try {
    database.pragma(`key="raw:${key}"`)
    database.pragma('temp_store = MEMORY')
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return database
  } catch (error) {
    database.close()
    throw readingError(error)
  }
}

function openReadOnly(file: string): DatabaseHandle {
  try {
    return new Database(file, { readonly: true, fileMustExist: true })
  } catch (error) {
    throw readingError(error)
  }
}

function readingError(error: unknown): unknown {
  const known = fromSqliteError(error)
  if (!(known instanceof Database.SqliteError)) return known
  return new AppError('DATABASE_DAMAGED', { sqlite: known.code })
}
