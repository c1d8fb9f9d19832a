import { AppError } from '#shared/kernel/app-error.ts'
import { backUpBeforeMigrating } from './backups/before-migrating.ts'
import { Connection } from './database/connection.ts'
import { checkForeignKeys, checkIntegrity } from './database/integrity.ts'
import { migrate, pendingMigrations, schemaVersion, type Migration } from './database/migrate.ts'
import {
  openDatabase,
  type DatabaseHandle,
  type DatabaseKey,
  type OpenDatabase,
} from './database/open.ts'
import type { SiteFiles } from './site-files.ts'

/** An open, checked and migrated database. */
export interface OpenSite {
  readonly handle: DatabaseHandle
  readonly connection: Connection
  /** To be sealed to other accounts; forgotten when the database closes. */
  readonly key: DatabaseKey
  readonly generation: number
}

/**
 * Opens a database of the site, refuses a damaged one and brings it up to date. Throws DATABASE_*,
 * DISK_FULL or DATA_FOLDER_NOT_WRITABLE.
 */
export function openSite(
  at: { readonly files: SiteFiles; readonly file: string; readonly generation: number },
  key: DatabaseKey,
  migrations: readonly Migration[],
  expected: 'new' | 'existing',
  open: OpenDatabase = openDatabase,
): OpenSite {
  const handle = open(at.file, key, expected)
  try {
    checkIntegrity(handle)
    const isNew = schemaVersion(handle) === 0
    // Its log was lost before anything reached the file: filling it anew would hide the loss.
    if (isNew && expected === 'existing') throw new AppError('DATABASE_DAMAGED')
    const pending = pendingMigrations(handle, migrations)
    if (pending.length > 0 && !isNew) {
      const source = { databaseFile: at.file, vaultFile: at.files.vault, key }
      backUpBeforeMigrating(source, at.files.folder)
    }
    migrate(handle, pending)
    checkForeignKeys(handle)
    return { handle, connection: new Connection(handle), key, generation: at.generation }
  } catch (error) {
    handle.close()
    throw error
  }
}
