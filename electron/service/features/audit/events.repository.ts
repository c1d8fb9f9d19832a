import { z } from 'zod'
import { eventIdSchema, eventKindSchema } from '#shared/features/audit/audit-event.ts'
import type { EventFilter } from '#shared/features/audit/audit.contract.ts'
import { accountIdSchema } from '#shared/features/accounts/account.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const eventRow = z.object({
  id: eventIdSchema,
  at: z.string(),
  kind: eventKindSchema,
  person: z.string().nullable(),
  machine: z.string(),
  route: z.string(),
  reason: z.string().nullable(),
})
export type EventRow = z.infer<typeof eventRow>

const COLUMNS = `
  SELECT e.id, e.at, e.kind, a.display_name AS person, e.machine, e.route, d.content AS reason`
const JOINED = `
  LEFT JOIN account a ON a.id = e.account_id
  LEFT JOIN audit_detail d ON d.event_id = e.id AND d.change_id IS NULL`
const CONDITIONS = `
  (@before IS NULL OR e.id < @before)
  AND (@kind IS NULL OR e.kind = @kind)
  AND (@accountId IS NULL OR e.account_id = @accountId)
  AND (@from IS NULL OR e.at >= @from)
  AND (@to IS NULL OR e.at <= @to)
  AND (@feature IS NULL OR substr(e.route, 1, length(@feature) + 1) = @feature || '.')`

const ALL = query(
  `${COLUMNS} FROM audit_event e ${JOINED} WHERE ${CONDITIONS} ORDER BY e.id DESC LIMIT @limit`,
  eventRow,
)
const OF_RECORD = query(
  `${COLUMNS} FROM audit_subject s JOIN audit_event e ON e.id = s.event_id ${JOINED}
   WHERE s.subject = @subject AND s.subject_id = @subjectId AND ${CONDITIONS}
   ORDER BY s.event_id DESC LIMIT @limit`,
  eventRow,
)
const BY_ID = query(`${COLUMNS} FROM audit_event e ${JOINED} WHERE e.id = @id`, eventRow)
const SUBJECTS = query(
  `SELECT event_id AS eventId, subject, subject_id AS id FROM audit_subject
   WHERE event_id IN (SELECT value FROM json_each(@eventIds)) ORDER BY event_id, subject, subject_id`,
  z.object({ eventId: z.int(), subject: z.string(), id: z.int() }),
)

const changeRow = z.object({
  id: z.int(),
  table: z.string(),
  key: z.string(),
  operation: z.enum(['insert', 'update', 'delete', 'baseline']),
  content: z.string().nullable(),
})
export type ChangeRow = z.infer<typeof changeRow>

const CHANGES = query(
  `SELECT c.id, c.table_name AS "table", c.row_key AS key, c.operation, d.content
   FROM audit_change c LEFT JOIN audit_detail d ON d.change_id = c.id
   WHERE c.event_id = @eventId ORDER BY c.id LIMIT @limit`,
  changeRow,
)
const COUNT_CHANGES = query(
  'SELECT count(*) AS rows FROM audit_change WHERE event_id = @eventId',
  z.object({ rows: z.int() }),
)
const ATTACHMENT_CLASS = query(
  'SELECT restricted_class AS class FROM attachment WHERE CAST(id AS TEXT) = @key',
  z.object({ class: z.string().nullable() }),
)
const CLASSES_LOGGED = query(
  `SELECT json_extract(d.content, '$.restricted_class[1]') AS class
   FROM audit_change c JOIN audit_detail d ON d.change_id = c.id
   WHERE c.table_name = @table AND c.row_key = @key AND c.operation = 'insert'`,
  z.object({ class: z.string().nullable() }),
)
const PEOPLE = query(
  'SELECT id, display_name AS name FROM account ORDER BY id',
  z.object({ id: accountIdSchema, name: z.string() }),
)
const LAST_CHECK = query(
  `${COLUMNS} FROM audit_event e ${JOINED} WHERE e.route = 'audit.verify' AND e.kind = 'act'
   ORDER BY e.id DESC LIMIT 1`,
  eventRow,
)

/** Events older than `before`, the newest first. */
export function listEvents(
  db: Reads,
  { record, from, to, ...filter }: EventFilter,
  page: { readonly before: number | null; readonly limit: number },
): readonly EventRow[] {
  const params = {
    ...filter,
    ...page,
    from: from === null ? null : instantOf(`${from}T00:00:00.000`),
    to: to === null ? null : instantOf(`${to}T23:59:59.999`),
  }
  return record === null
    ? db.all(ALL, params)
    : db.all(OF_RECORD, { ...params, subject: record.subject, subjectId: record.id })
}

/** Throws NOT_FOUND. */
export function getEvent(db: Reads, id: number): EventRow {
  return db.get(BY_ID, { id })
}

export function findLastCheck(db: Reads): EventRow | undefined {
  return db.find(LAST_CHECK)
}

export function listSubjects(db: Reads, eventIds: readonly number[]) {
  return db.all(SUBJECTS, { eventIds: JSON.stringify(eventIds) })
}

export function listChanges(db: Reads, eventId: number, limit: number): readonly ChangeRow[] {
  return db.all(CHANGES, { eventId, limit })
}

export function countChanges(db: Reads, eventId: number): number {
  return db.get(COUNT_CHANGES, { eventId }).rows
}

/** `undefined` when the file is gone. */
export function findAttachmentClass(db: Reads, key: string): string | null | undefined {
  return db.find(ATTACHMENT_CLASS, { key })?.class
}

/** The class a row was written with, as the log itself tells. */
export function listClassesLogged(
  db: Reads,
  table: string,
  id: number,
): readonly (string | null)[] {
  return db.all(CLASSES_LOGGED, { table, key: String(id) }).map((row) => row.class)
}

export function listPeople(db: Reads) {
  return db.all(PEOPLE)
}

/** Local time of the office (Asia/Shanghai) as an instant. */
function instantOf(local: string): string {
  return new Date(`${local}+08:00`).toISOString()
}
