import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { declaredSql } from '#service/platform/database/query.ts'
import { migrate } from '#service/platform/database/migrate.ts'
import { openInMemory } from '#service/platform/database/open.ts'
import { migrations } from '#service/migrations/index.ts'

import.meta.glob(
  [
    '/electron/service/{features,platform}/**/*.ts',
    '!/electron/service/platform/background/worker.ts',
  ],
  { eager: true },
)

const { queries, statements } = declaredSql()
const database = openInMemory()
migrate(database, migrations)

describe('every SQL text, prepared on the migrated schema', () => {
  it('is seen by this test', () => {
    expect(queries.length + statements.length).toBeGreaterThan(115)
  })

  it.each(queries.map((query) => [firstWords(query.sql), query] as const))(
    'reads what its row schema says: %s',
    (_words, query) => {
      const prepared = database.prepare(query.sql)
      expect(prepared.readonly).toBe(true)
      const columns = prepared.columns()
      expect(columns.map((column) => column.name).toSorted()).toEqual(
        Object.keys(query.row.shape).toSorted(),
      )
      for (const column of columns) {
        const schema = query.row.shape[column.name]
        if (column.type === null || schema === undefined) continue
        expect([column.name, typeOf(schema as z.ZodType)]).toEqual([
          column.name,
          column.type === 'TEXT' ? 'text' : 'number',
        ])
      }
    },
  )

  it.each(statements.map((statement) => [firstWords(statement.sql), statement] as const))(
    'writes: %s',
    (_words, statement) => {
      const prepared = database.prepare(statement.sql)
      expect(prepared.readonly).toBe(false)
    },
  )
})

function firstWords(sql: string): string {
  return sql.trim().replaceAll(/\s+/g, ' ').slice(0, 90)
}

/** Which SQLite type a column of this schema comes from. */
function typeOf(schema: z.ZodType): 'text' | 'number' {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any' })
  const types = [json.type, ...(json.anyOf ?? []).map((option) => option.type)].flat()
  return types.includes('string') ? 'text' : 'number'
}
