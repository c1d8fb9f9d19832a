import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query, type Query, type SqlValue } from '#service/platform/database/query.ts'

/** A column that holds the id of a child. */
export interface Reference {
  readonly table: string
  readonly column: string
  /** SQL that picks the rows about a child among those of other records; '' for all. */
  readonly only: string
}

/** One row as it lies in the table, its key apart; files’ keys and the like are left out. */
export type StoredRow = Readonly<Record<string, string | number | null>>

export interface KeyedRow {
  readonly id: number
  readonly row: StoredRow
}

/** Memory of the merges themselves: never moved. */
const OWN_TABLES = new Set(['not_duplicate', 'child_merge', 'child_merge_step'])

const FOREIGN_KEYS = query(
  `SELECT part.name AS "table", key."from" AS "column"
   FROM sqlite_schema AS part, pragma_foreign_key_list(part.name) AS key
   WHERE part.type = 'table' AND key."table" = 'child'
   ORDER BY part.name, key."from"`,
  z.object({ table: z.string(), column: z.string() }),
)
const SUBJECT_TABLES = query(
  `SELECT part.name AS "table" FROM sqlite_schema AS part
   WHERE part.type = 'table' AND part.name NOT LIKE 'audit\\_%' ESCAPE '\\'
     AND EXISTS (SELECT 1 FROM pragma_table_info(part.name) WHERE name = 'subject')
     AND EXISTS (SELECT 1 FROM pragma_table_info(part.name) WHERE name = 'subject_id')
   ORDER BY part.name`,
  z.object({ table: z.string() }),
)

/**
 * Every column of the schema that refers to a child, asked of the schema itself, so that a table
 * made later is not forgotten. The log is not among them: it is never rewritten.
 */
export function referencesToChild(db: Reads): readonly Reference[] {
  const keys = db
    .all(FOREIGN_KEYS)
    .filter(({ table }) => !OWN_TABLES.has(table))
    .map((key) => ({ ...key, only: '' }))
  const subjects = db
    .all(SUBJECT_TABLES)
    .map(({ table }) => ({ table, column: 'subject_id', only: "subject = 'child'" }))
  return [...keys, ...subjects]
}

/** The rows by which a table refers to a child, the oldest first. */
export function rowsAbout(
  db: Reads,
  { table, column, only }: Reference,
  childId: ChildId,
): KeyedRow[] {
  const where = `"${column}" = @childId${only === '' ? '' : ` AND ${only}`}`
  return db
    .all(rows(`SELECT rowid AS "@key", * FROM "${table}" WHERE ${where} ORDER BY rowid`), {
      childId,
    })
    .map(keyed)
}

export function findRow(db: Reads, table: string, id: number): StoredRow | undefined {
  const found = db.find(rows(`SELECT rowid AS "@key", * FROM "${table}" WHERE rowid = @id`), { id })
  return found === undefined ? undefined : keyed(found).row
}

/** Whether rows of other tables may refer to rows of this one. */
export function isReferredTo(db: Reads, table: string): boolean {
  return db.find(REFERRED, { table }) !== undefined
}

const REFERRED = query(
  `SELECT part.name FROM sqlite_schema AS part, pragma_foreign_key_list(part.name) AS key
   WHERE part.type = 'table' AND key."table" = @table LIMIT 1`,
  z.object({ name: z.string() }),
)

function rows(sql: string): Query<Readonly<Record<string, SqlValue>>> {
  return { sql, row: z.object({}), booleans: [] }
}

function keyed(found: Readonly<Record<string, SqlValue>>): KeyedRow {
  const row: Record<string, string | number | null> = {}
  for (const [column, value] of Object.entries(found)) {
    if (column === '@key' || value instanceof Uint8Array || typeof value === 'boolean') continue
    row[column] = value
  }
  return { id: Number(found['@key']), row }
}

const UNIQUE_INDEXES = query(
  `SELECT list.name, coalesce(made.sql, '') AS sql,
     (SELECT group_concat(name, ' ') FROM pragma_index_info(list.name)) AS columns
   FROM pragma_index_list(@table) AS list
   LEFT JOIN sqlite_schema AS made ON made.type = 'index' AND made.name = list.name
   WHERE list."unique" = 1`,
  z.object({ name: z.string(), sql: z.string(), columns: z.string().nullable() }),
)

/** Two rows of two children that cannot both belong to one. */
export interface Collision {
  readonly own: number
  readonly other: number
}

/** Rows of the other child that a unique index would not let the first child have. */
export function collisions(
  db: Reads,
  { table, column, only }: Reference,
  child: ChildId,
  otherChild: ChildId,
): Collision[] {
  const found = db.all(UNIQUE_INDEXES, { table }).flatMap(({ sql, columns }) => {
    const names = (columns ?? '').split(' ')
    if (!names.includes(column)) return []
    const partial = /\sWHERE\s(.+)$/isu.exec(sql)?.[1] ?? 'TRUE'
    const side = (id: string) =>
      `SELECT rowid AS "@key", * FROM "${table}"
       WHERE "${column}" = @${id} AND (${partial})${only === '' ? '' : ` AND ${only}`}`
    const equal = names
      .filter((name) => name !== column)
      .map((name) => `one."${name}" = two."${name}"`)
    const met: Query<Collision> = {
      sql: `SELECT one."@key" AS own, two."@key" AS other
        FROM (${side('child')}) AS one JOIN (${side('otherChild')}) AS two
        ON ${equal.length === 0 ? 'TRUE' : equal.join(' AND ')}`,
      row: COLLISION,
      booleans: [],
    }
    return db.all(met, { child, otherChild })
  })
  return [...new Map(found.map((one) => [`${one.own} ${one.other}`, one])).values()]
}

const COLLISION = z.object({ own: z.int(), other: z.int() })
