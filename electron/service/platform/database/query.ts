import { z } from 'zod'

export type SqlValue = string | number | boolean | null | Uint8Array
export type SqlParams = Readonly<Record<string, SqlValue>>

/** A SELECT with the shape of its rows; the statement test compares both with the migrated schema. */
export interface Query<Row> {
  readonly sql: string
  readonly row: z.ZodObject
  /** Columns stored as 0 or 1 that rows show as booleans. */
  readonly booleans: readonly string[]
  /** Never set: carries the row type. */
  readonly _row?: Row
}

/** An INSERT, UPDATE or DELETE. */
export interface Statement {
  readonly sql: string
}

const declared: { queries: Query<unknown>[]; statements: Statement[] } = {
  queries: [],
  statements: [],
}

/** Declares a SELECT. Column aliases must equal the row schema's keys. Parameters are written @name. */
export function query<Shape extends z.ZodRawShape>(
  sql: string,
  row: z.ZodObject<Shape>,
): Query<z.output<z.ZodObject<Shape>>> {
  const booleans = Object.entries(row.shape)
    .filter(([, column]) => isBoolean(column as z.ZodType))
    .map(([name]) => name)
  const made: Query<z.output<z.ZodObject<Shape>>> = { sql, row, booleans }
  declared.queries.push(made)
  return made
}

/** Declares a writing statement. Parameters are written @name. */
export function statement(sql: string): Statement {
  const made = { sql }
  declared.statements.push(made)
  return made
}

/** Every SQL text of the loaded repositories, for the statement test. */
export function declaredSql(): {
  readonly queries: readonly Query<unknown>[]
  readonly statements: readonly Statement[]
} {
  return declared
}

function isBoolean(column: z.ZodType): boolean {
  if (column instanceof z.ZodNullable) return isBoolean(column.unwrap() as z.ZodType)
  return column instanceof z.ZodBoolean
}
