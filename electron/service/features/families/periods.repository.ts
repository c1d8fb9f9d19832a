import type { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import {
  guardianshipSchema,
  healthSchema,
  residenceSchema,
  schoolingSchema,
  whereaboutsPeriodSchema,
} from '#shared/features/families/family.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement, type SqlValue } from '#service/platform/database/query.ts'

/** What every period has; the rest are its values. */
export interface Dated {
  readonly id: number
  readonly ownerId: number
  readonly startsOn: Day
  readonly endedOn: Day | null
}

/** The values of a period: what held. */
export type ValuesOf<Row> = Omit<Row, keyof Dated>

/** One table of periods of a child (or of a person), the same acts for all. */
export interface PeriodTable<Row extends Dated> {
  /** The oldest first. */
  listOf(db: Reads, ownerId: number): Row[]
  insert(db: Writes, period: Omit<Row, 'id'>): void
  /** Makes a period what it was before, or puts it back. */
  put(db: Writes, period: Row): void
  end(db: Writes, id: number, endedOn: Day): void
  remove(db: Writes, id: number): void
  /** The values alone, in one order: two periods with the same values are equal texts. */
  wordsOf(values: ValuesOf<Row>): string
}

function periodTable<Shape extends z.ZodRawShape, Row extends Dated>(
  table: string,
  owner: 'child_id' | 'person_id',
  row: z.ZodObject<Shape> & z.ZodType<Row>,
): PeriodTable<Row> {
  const dated = ['id', 'ownerId', 'startsOn', 'endedOn']
  const values = Object.keys(row.shape).filter((name) => !dated.includes(name))
  const names = values.map((name) => [name, snake(name)] as const)
  const list = query(
    `SELECT id, ${owner} AS ownerId, starts_on AS startsOn, ended_on AS endedOn,
       ${names.map(([name, column]) => `${column} AS ${name}`).join(', ')}
     FROM ${table} WHERE ${owner} = @ownerId ORDER BY starts_on, id`,
    row,
  )
  const columns = ['id', owner, 'starts_on', 'ended_on', ...names.map(([, column]) => column)]
  const parameters = [...dated, ...values].map((name) => `@${name}`)
  const put = statement(`
    INSERT INTO ${table} (${columns.join(', ')}) VALUES (${parameters.join(', ')})
    ON CONFLICT (id) DO UPDATE SET
      ${columns
        .slice(1)
        .map((column) => `${column} = excluded.${column}`)
        .join(', ')}
  `)
  const end = statement(`UPDATE ${table} SET ended_on = @endedOn WHERE id = @id`)
  const remove = statement(`DELETE FROM ${table} WHERE id = @id`)
  const bound = (period: object): Record<string, SqlValue> => ({ ...period })
  return {
    listOf: (db, ownerId) => db.all(list, { ownerId }) as unknown as Row[],
    insert: (db, period) => void db.run(put, { ...bound(period), id: null }),
    put: (db, period) => void db.run(put, bound(period)),
    end: (db, id, endedOn) => void db.run(end, { id, endedOn }),
    remove: (db, id) => void db.run(remove, { id }),
    wordsOf: (period) => JSON.stringify(values.map((name) => bound(period)[name] ?? null)),
  }
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
}

export const GUARDIANSHIPS = periodTable('guardianship', 'child_id', guardianshipSchema)
export const WHEREABOUTS_PERIODS = periodTable(
  'parent_whereabouts',
  'person_id',
  whereaboutsPeriodSchema,
)
export const SCHOOLINGS = periodTable('schooling', 'child_id', schoolingSchema)
export const RESIDENCES = periodTable('residence', 'child_id', residenceSchema)
export const HEALTHS = periodTable('health', 'child_id', healthSchema)
