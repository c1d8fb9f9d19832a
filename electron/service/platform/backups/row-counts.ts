import { z } from 'zod'
import type { Reads } from '../database/connection.ts'
import { query } from '../database/query.ts'
import { COUNTED_TABLES, type CountedTable } from './inspect-database.ts'

const shape = Object.fromEntries(COUNTED_TABLES.map((table) => [table, z.int()]))
const columns = COUNTED_TABLES.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`)

const COUNTS = query(`SELECT ${columns.join(', ')}`, z.object(shape))

/** Rows of the present database, table by table, as a backup's manifest counts them. */
export function readRowCounts(db: Reads): Readonly<Record<CountedTable, number>> {
  return db.get(COUNTS) as Readonly<Record<CountedTable, number>>
}
