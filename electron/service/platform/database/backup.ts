import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { schemaVersion } from './migrate.ts'
import { copyDatabase, type DatabaseHandle } from './open.ts'

/**
 * Keeps an encrypted copy of the database in its own folder before its schema changes, named by
 * schema version and time. Returns the copy's path.
 */
export function backUpBeforeMigrating(database: DatabaseHandle, dataFolder: string): string {
  const folder = join(dataFolder, 'backups')
  mkdirSync(folder, { recursive: true })
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const target = join(folder, `before-migration-from-${schemaVersion(database)}-${time}.db`)
  copyDatabase(database, target)
  return target
}
