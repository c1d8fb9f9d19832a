import { migrationsFrom } from '#service/platform/database/migrate.ts'

/** All migrations in order, their SQL bundled into the program. */
export const migrations = migrationsFrom(
  import.meta.glob<string>('./*.sql', { query: '?raw', import: 'default', eager: true }),
)
