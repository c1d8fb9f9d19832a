import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrations } from '#service/migrations/index.ts'
import { migrate } from '#service/platform/database/migrate.ts'
import { openInMemory } from '#service/platform/database/open.ts'
import {
  DESTROYED_TABLES,
  OTHER_TABLES,
  SHARED_TEXTS,
  TABLES_ABOUT_A_CHILD,
  UNCHANGEABLE_TEXTS,
} from '#service/features/privacy/personal-fields.ts'

const database = openInMemory()
migrate(database, migrations)

interface Column {
  readonly name: string
  readonly type: string
}

function textColumns(table: string): string[] {
  const columns = database.pragma(`table_info(${table})`) as Column[]
  return columns.filter(({ type }) => type === 'TEXT').map(({ name }) => name)
}

const tables = database
  .prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
  )
  .pluck()
  .all() as string[]

describe('what becomes of every column', () => {
  it('every table of the schema was decided about, once', () => {
    const decided = [
      ...TABLES_ABOUT_A_CHILD.map(({ table }) => table),
      ...Object.keys(DESTROYED_TABLES),
      ...Object.keys(OTHER_TABLES),
    ]
    expect(decided.toSorted()).toEqual(tables)
  })

  it.each(TABLES_ABOUT_A_CHILD.map((table) => [table.table, table] as const))(
    'every text column of %s was decided about',
    (name, { columns }) => {
      expect(Object.keys(columns).toSorted()).toEqual(textColumns(name).toSorted())
    },
  )

  it('a table with rows about a child is declared as such', () => {
    const withChild = tables.filter((table) =>
      (database.pragma(`table_info(${table})`) as Column[]).some(({ name }) => name === 'child_id'),
    )
    const declared = TABLES_ABOUT_A_CHILD.map(({ table }) => table)
    expect(withChild.filter((table) => !declared.includes(table))).toEqual(['erasure'])
  })

  it('running texts that are looked through exist', () => {
    for (const { table, column } of [...SHARED_TEXTS, ...UNCHANGEABLE_TEXTS]) {
      expect(textColumns(table)).toContain(column)
    }
  })

  it('docs/privacy.md tells every decision', () => {
    const page = readFileSync('docs/privacy.md', 'utf8')
    const missing = TABLES_ABOUT_A_CHILD.flatMap(({ table, columns }) =>
      Object.keys(columns)
        .map((column) => `\`${table}.${column}\``)
        .filter((name) => !page.includes(name)),
    )
    const tablesMissing = [...Object.keys(DESTROYED_TABLES), ...Object.keys(OTHER_TABLES)].filter(
      (table) => !page.includes(`\`${table}\``),
    )
    expect([...missing, ...tablesMissing]).toEqual([])
  })
})
