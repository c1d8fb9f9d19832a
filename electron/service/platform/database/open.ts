import Database from 'better-sqlite3'
import { AppError } from '#shared/kernel/app-error.ts'
import { fromSqliteError } from './sqlite-errors.ts'

export type DatabaseHandle = Database.Database

/** A random 256-bit key as 64 hexadecimal digits, used raw (no derivation on every open). */
export type DatabaseKey = string & { readonly __brand: 'DatabaseKey' }

/**
 * Opens the encrypted file and sets its pragmas; an existing one is never made anew.
 * Throws DATABASE_DAMAGED when the file cannot be read with this key, DISK_FULL, DATABASE_BUSY or
 * DATA_FOLDER_NOT_WRITABLE when its folder is at fault.
 */
export function openDatabase(
  file: string,
  key: DatabaseKey,
  expected: 'new' | 'existing' = 'new',
): DatabaseHandle {
  return openWith([`key="raw:${key}"`], file, expected)
}

/** How a database file is opened. */
export type OpenDatabase = typeof openDatabase

/** The same without encryption, so that the bench can tell what encryption costs. */
export function openPlainDatabase(
  file: string,
  _key: DatabaseKey,
  expected: 'new' | 'existing' = 'new',
): DatabaseHandle {
  return openWith([], file, expected)
}

function openWith(
  keying: readonly string[],
  file: string,
  expected: 'new' | 'existing',
): DatabaseHandle {
  const database = openFile(file, expected)
  try {
    for (const pragma of keying) database.pragma(pragma)
    // Sorting and temporary tables never reach the disk: files of SQLite's own would not be encrypted.
    database.pragma('temp_store = MEMORY')
    // What is deleted is overwritten, so that it is gone for those too who have the key.
    database.pragma('secure_delete = ON')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('busy_timeout = 3000')
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return database
  } catch (error) {
    database.close()
    throw openingError(error)
  }
}

/** Opens a database that lives in memory, for tests that need SQL but no file. */
export function openInMemory(): DatabaseHandle {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  return database
}

/** Copies a consistent, still encrypted snapshot; the target must not exist yet. */
export function copyDatabase(database: DatabaseHandle, target: string): void {
  database.prepare('VACUUM INTO ?').run(target)
}

/**
 * Encrypts a database nobody else has open with another key: what was copied with `VACUUM INTO` is
 * still under the old one. Returns when it is on the disk.
 */
export function rekeyDatabase(file: string, key: DatabaseKey, newKey: DatabaseKey): void {
  const database = openFile(file, 'existing')
  try {
    database.pragma(`key="raw:${key}"`)
    database.pragma('temp_store = MEMORY')
    database.pragma(`rekey="raw:${newKey}"`)
  } catch (error) {
    throw openingError(error)
  } finally {
    database.close()
  }
}

function openFile(file: string, expected: 'new' | 'existing'): DatabaseHandle {
  try {
    return new Database(file, { fileMustExist: expected === 'existing' })
  } catch (error) {
    throw openingError(error)
  }
}

function openingError(error: unknown): unknown {
  const known = fromSqliteError(error)
  if (!(known instanceof Database.SqliteError)) return known
  return new AppError('DATABASE_DAMAGED', { sqlite: known.code })
}
