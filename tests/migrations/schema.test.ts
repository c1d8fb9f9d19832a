import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '#service/platform/database/migrate.ts'
import { openInMemory } from '#service/platform/database/open.ts'
import { migrations } from '#service/migrations/index.ts'

const database = openInMemory()
migrate(database, migrations)

// Reviewed with every migration: run `npm exec -- vitest run --project node tests/migrations -u`.
it('is the schema that was reviewed', async () => {
  const statements = database
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
    .pluck()
    .all() as string[]
  await expect(`${statements.join(';\n\n')};\n`).toMatchFileSnapshot('./schema.sql')
})

it('has strict tables only, and numbers in gaps of ten', () => {
  const loose = database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
  const versions = migrations.map(({ version }) => version)
  expect(versions.filter((version) => version % 10 !== 0)).toEqual([])
  expect(new Set(versions).size).toBe(versions.length)
  expect(schemaVersion(database)).toBe(migrations.at(-1)?.version)
})

it('applies once: a migrated database has nothing pending', () => {
  expect(() => migrate(database, [])).not.toThrow()
  expect(database.pragma('foreign_key_check')).toEqual([])
})
