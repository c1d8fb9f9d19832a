import Database from 'better-sqlite3'
import { AppError } from '#shared/kernel/app-error.ts'

const CODE = /^[A-Z][A-Z0-9_]+$/
const CONSTRAINT = /^(?:CHECK|UNIQUE|FOREIGN KEY|NOT NULL) constraint failed(?:: (.+))?$/

/**
 * Turns SQLite's refusals into our codes: triggers raise the code itself, CHECK constraints carry a
 * name, full disks, folders that take no files and locks get a code of their own. Anything else is
 * returned as it is.
 */
export function fromSqliteError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (error.code === 'SQLITE_CONSTRAINT_TRIGGER' && CODE.test(error.message)) {
    return new AppError(error.message)
  }
  // SHMSIZE: no room for the index of the log.
  if (error.code === 'SQLITE_FULL' || error.code === 'SQLITE_IOERR_SHMSIZE') {
    return new AppError('DISK_FULL')
  }
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM)/.test(error.code)) {
    return new AppError('DATA_FOLDER_NOT_WRITABLE', { sqlite: error.code })
  }
  if (error.code.startsWith('SQLITE_BUSY')) return new AppError('DATABASE_BUSY')
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code)) return new AppError('DATABASE_DAMAGED')
  const constraint = CONSTRAINT.exec(error.message)
  if (constraint !== null)
    return new AppError('CONFLICT', { constraint: constraint[1] ?? 'foreign key' })
  return error
}
