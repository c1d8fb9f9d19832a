import { AppError } from '#shared/kernel/app-error.ts'
import { checkForeignKeys } from './integrity.ts'
import type { DatabaseHandle } from './open.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

const FILE_NAME = /(\d{4})-([a-z0-9-]+)\.sql$/

/** Orders migration files by the number in their names, the only place that number is written. */
export function migrationsFrom(files: Readonly<Record<string, string>>): readonly Migration[] {
  return Object.entries(files)
    .map(([path, sql]) => {
      const match = FILE_NAME.exec(path)
      if (match === null) throw new Error(`not a migration file name: ${path}`)
      return { version: Number(match[1]), name: match[2] ?? '', sql }
    })
    .toSorted((a, b) => a.version - b.version)
}

export function schemaVersion(database: DatabaseHandle): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/** Migrations not yet applied; throws DATABASE_FROM_FUTURE when the file is newer than this program. */
export function pendingMigrations(
  database: DatabaseHandle,
  migrations: readonly Migration[],
): readonly Migration[] {
  const current = schemaVersion(database)
  const newest = migrations.at(-1)?.version ?? 0
  if (current > newest) throw new AppError('DATABASE_FROM_FUTURE', { current, newest })
  return migrations.filter((migration) => migration.version > current)
}

/** Applies migrations one transaction each; a failure leaves the last good version and throws. */
export function migrate(database: DatabaseHandle, pending: readonly Migration[]): void {
  for (const migration of pending) {
    database.pragma('foreign_keys = OFF')
    try {
      database
        .transaction(() => {
          database.exec(migration.sql)
          checkForeignKeys(database)
          database.pragma(`user_version = ${migration.version}`)
        })
        .immediate()
    } finally {
      database.pragma('foreign_keys = ON')
    }
  }
  if (pending.length > 0) database.pragma('optimize')
}
