import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import type { ErasedItem } from '#shared/features/privacy/erasure.ts'
import type { Day } from '#shared/kernel/day.ts'
import { eraseDetailsOfRow, eraseReasonsAbout } from '#service/platform/audit/erase-details.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'
import {
  SHARED_TEXTS,
  TABLES_ABOUT_A_CHILD,
  UNCHANGEABLE_TEXTS,
  type Fate,
  type TableAboutAChild,
} from './personal-fields.ts'

export type ErasingAct = 'anonymise' | 'delete'

export interface ErasedChild {
  readonly childId: ChildId
  readonly name: string
  readonly today: Day
  readonly keptBirthDate: Day
}

const COUNT = z.object({ count: z.int() })
const KEY = z.object({ key: z.string() })

const OWN_TABLES = TABLES_ABOUT_A_CHILD.map((table) => ({
  name: table.table,
  keys: query(
    `SELECT CAST(${keyColumn(table)} AS TEXT) AS key FROM ${table.table} WHERE ${table.rows}`,
    KEY,
  ),
  columns: { anonymise: erasedColumns(table, 'anonymise'), delete: erasedColumns(table, 'delete') },
  update: { anonymise: updateOf(table, 'anonymise'), delete: updateOf(table, 'delete') },
}))

const SHARED = SHARED_TEXTS.map(({ table, column, key, words }) => ({
  table,
  words,
  keys: query(`SELECT ${key} AS key FROM ${table} WHERE instr(${column}, @name) > 0`, KEY),
  replace: statement(
    `UPDATE ${table} SET ${column} = replace(${column}, @name, @stand) WHERE instr(${column}, @name) > 0`,
  ),
}))

const UNCHANGEABLE = UNCHANGEABLE_TEXTS.map(({ table, column, words }) => ({
  words,
  count: query(`SELECT count(*) AS count FROM ${table} WHERE instr(${column}, @name) > 0`, COUNT),
}))

const OWN_NAMES = TABLES_ABOUT_A_CHILD.map(({ table }) => `'${table}'`).join(', ')
const ROWS_LOGGED_WITH = query(
  `SELECT DISTINCT c.table_name AS "table", c.row_key AS key
   FROM audit_detail d JOIN audit_change c ON c.id = d.change_id
   WHERE instr(d.content, @name) > 0 AND c.table_name NOT IN (${OWN_NAMES})`,
  z.object({ table: z.string(), key: z.string() }),
)
const REASONS_WITH = query(
  `SELECT DISTINCT s.subject, s.subject_id AS subjectId
   FROM audit_detail d JOIN audit_subject s ON s.event_id = d.event_id
   WHERE d.change_id IS NULL AND instr(d.content, @name) > 0`,
  z.object({ subject: z.string(), subjectId: z.int() }),
)

/** Takes the declared fields of every row about the child away; answers what went, in words. */
export function eraseFields(db: Writes, act: ErasingAct, child: ErasedChild): ErasedItem[] {
  const removed: ErasedItem[] = []
  let values = 0
  for (const table of OWN_TABLES) {
    const keys = db.all(table.keys, bindFor(table.keys.sql, child))
    const update = table.update[act]
    for (const what of table.columns[act]) removed.push({ what, count: keys.length })
    if (update !== null) db.run(update, bindFor(update.sql, child))
    for (const { key } of keys) values += eraseDetailsOfRow(db, table.name, key)
  }
  values += eraseReasonsAbout(db, 'child', child.childId)
  removed.push({ what: '操作记录中的原值和事由', count: values })
  return joined(removed)
}

/** A text by which the child may be known, and what stands for it. */
export interface TellingText {
  readonly text: string
  readonly stand: string
}

/** Replaces what tells who the child is in running text and takes it out of the log. */
export function eraseTexts(db: Writes, texts: readonly TellingText[]): ErasedItem[] {
  return joined(telling(texts).flatMap((text) => eraseText(db, text)))
}

function eraseText(db: Writes, { text: name, stand }: TellingText): ErasedItem[] {
  const removed: ErasedItem[] = []
  for (const shared of SHARED) {
    const keys = db.all(shared.keys, { name })
    if (keys.length === 0) continue
    db.run(shared.replace, { name, stand })
    removed.push({ what: `${shared.words}中的姓名、号码`, count: keys.length })
  }
  for (const row of db.all(ROWS_LOGGED_WITH, { name })) eraseDetailsOfRow(db, row.table, row.key)
  for (const reason of db.all(REASONS_WITH, { name })) {
    eraseReasonsAbout(db, reason.subject, reason.subjectId)
  }
  return removed
}

/** Where such a text still stands although nobody may change it, in words. */
export function unchangeableTexts(db: Reads, texts: readonly TellingText[]): string[] {
  return UNCHANGEABLE.flatMap(({ words, count }) => {
    const found = Math.max(
      0,
      ...telling(texts).map(({ text: name }) => db.get(count, { name }).count),
    )
    return found === 0 ? [] : [`${words}中仍有 ${found} 处写有姓名或号码，依法不得改动`]
  })
}

/** One character alone tells nobody; the longest first, so that no part of another is left. */
function telling(texts: readonly TellingText[]): readonly TellingText[] {
  return texts
    .filter(({ text }) => text.length >= 2)
    .toSorted((a, b) => b.text.length - a.text.length)
}

function joined(items: readonly ErasedItem[]): ErasedItem[] {
  const byWords = Map.groupBy(items, (item) => item.what)
  return [...byWords]
    .map(([what, same]) => ({ what, count: Math.max(...same.map((item) => item.count)) }))
    .filter((item) => item.count > 0)
}

function keyColumn({ table }: TableAboutAChild): string {
  return table === 'child_record' ? 'child_id' : 'id'
}

function expressionOf(fate: Fate, act: ErasingAct): string | null {
  if ('keep' in fate) return null
  if (act === 'delete') return 'delete' in fate ? (fate.delete ?? null) : null
  return 'anonymise' in fate ? fate.anonymise : null
}

function erasedColumns({ columns }: TableAboutAChild, act: ErasingAct): string[] {
  return Object.values(columns).flatMap((fate) =>
    'keep' in fate || expressionOf(fate, act) === null ? [] : [fate.words],
  )
}

function updateOf(table: TableAboutAChild, act: ErasingAct) {
  const settings = Object.entries(table.columns).flatMap(([column, fate]) => {
    const expression = expressionOf(fate, act)
    return expression === null ? [] : [`${column} = ${expression}`]
  })
  if (settings.length === 0) return null
  return statement(`UPDATE ${table.table} SET ${settings.join(', ')} WHERE ${table.rows}`)
}

/** Only the parameters a text names: SQLite refuses others. */
function bindFor(sql: string, { childId, name, today, keptBirthDate }: ErasedChild) {
  const all = { childId, name, today, keptBirthDate }
  return Object.fromEntries(Object.entries(all).filter(([key]) => sql.includes(`@${key}`)))
}
