import { AppError } from '#shared/kernel/app-error.ts'
import { openDatabase, type DatabaseHandle, type DatabaseKey } from './database/open.ts'
import { fromSqliteError } from './database/sqlite-errors.ts'

/**
 * Keeps a database from being written to, and at last from being opened at all, while its successor
 * takes its place.
 */
export class ExclusiveDatabase {
  readonly #handle: DatabaseHandle
  readonly #version: unknown

  /** Takes the write lock; reading goes on. Throws DATABASE_BUSY when somebody is writing. */
  constructor(file: string, key: DatabaseKey) {
    this.#handle = openDatabase(file, key, 'existing')
    try {
      this.#handle.exec('BEGIN IMMEDIATE')
      this.#version = this.#dataVersion()
    } catch (error) {
      this.#handle.close()
      throw fromSqliteError(error)
    }
  }

  /**
   * Shuts everybody else out. Throws DATABASE_BUSY when another program or thread has the database
   * open: it would go on writing to a file that nobody reads any more.
   */
  shutOthersOut(): void {
    try {
      this.#handle.pragma('busy_timeout = 0')
      this.#handle.exec('ROLLBACK')
      // Leaving the log is possible for the only connection there is.
      const mode = this.#handle.pragma('journal_mode = DELETE', { simple: true })
      if (mode !== 'delete') throw new AppError('DATABASE_BUSY')
      this.#handle.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      throw fromSqliteError(error)
    }
    if (this.#dataVersion() !== this.#version) throw new AppError('DATABASE_BUSY')
  }

  close(): void {
    this.#handle.close()
  }

  #dataVersion(): unknown {
    return this.#handle.pragma('data_version', { simple: true })
  }
}
