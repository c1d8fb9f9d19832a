import { Connection } from '../database/connection.ts'
import { checkForeignKeys } from '../database/integrity.ts'
import { migrate, pendingMigrations, type Migration } from '../database/migrate.ts'
import { openDatabase, type DatabaseKey } from '../database/open.ts'
import { flushFile } from './files.ts'

/**
 * Brings a staged database up to date and lets `record` write who restored it; afterwards it is one
 * whole file. Throws DATABASE_*.
 */
export function prepareRestored(
  file: string,
  key: DatabaseKey,
  migrations: readonly Migration[],
  record: (connection: Connection) => void,
): void {
  const handle = openDatabase(file, key, 'existing')
  try {
    migrate(handle, pendingMigrations(handle, migrations))
    checkForeignKeys(handle)
    record(new Connection(handle))
    handle.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    handle.close()
  }
  flushFile(file)
}
