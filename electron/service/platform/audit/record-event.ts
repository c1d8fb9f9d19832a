import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Reads, Writes } from '../database/connection.ts'
import { query, statement } from '../database/query.ts'
import { changedFields } from './change-content.ts'
import type { CapturedChange } from './change-capture.ts'
import { eventHash, FIRST_HASH, saltedDigest, type ChangeFacts } from './event-hash.ts'

export type EventKind = 'act' | 'read' | 'export' | 'sign-in' | 'refused' | 'upgrade'

/** Who does what, when and where: known before anything is done. */
export interface EventHead {
  readonly at: string
  readonly kind: EventKind
  /** `null` before anybody is known. */
  readonly accountId: number | null
  readonly machine: string
  readonly route: string
  /** Given by the screen with an act, so that a retry is not done twice. */
  readonly requestId: string | null
}

/** What the act adds to it. */
export interface EventBody {
  readonly subjects: readonly (readonly [name: string, id: number])[]
  readonly reason: string
  readonly changes: readonly CapturedChange[]
  /** False where the old values must not live on in the log: only field names are kept. */
  readonly keepsValues: boolean
}

const LAST = query(
  'SELECT id, hash FROM audit_event ORDER BY id DESC LIMIT 1',
  z.object({ id: z.int(), hash: z.string() }),
)
const LAST_CHANGE = query(
  'SELECT coalesce(max(id), 0) AS id FROM audit_change',
  z.object({ id: z.int() }),
)
const ERASED = query(
  'SELECT detail_id AS detailId FROM audit_erasure WHERE event_id = @eventId ORDER BY detail_id',
  z.object({ detailId: z.int() }),
)
const KNOWN_REQUEST = query(
  'SELECT id FROM audit_event WHERE request_id = @requestId',
  z.object({ id: z.int() }),
)

const INSERT_EVENT = statement(`
  INSERT INTO audit_event (id, at, kind, account_id, machine, route, request_id, reason_digest, hash)
  VALUES (@id, @at, @kind, @accountId, @machine, @route, @requestId, @reasonDigest, @hash)
`)
const INSERT_SUBJECT = statement(`
  INSERT INTO audit_subject (event_id, subject, subject_id) VALUES (@eventId, @name, @id)
`)
const INSERT_CHANGE = statement(`
  INSERT INTO audit_change (id, event_id, table_name, row_key, operation, digest, row_digest)
  VALUES (@id, @eventId, @table, @key, @operation, @digest, @rowDigest)
`)
const INSERT_DETAIL = statement(`
  INSERT INTO audit_detail (event_id, change_id, salt, content)
  VALUES (@eventId, @changeId, @salt, @content)
`)
const SET_SEAL = statement(`
  INSERT INTO audit_seal (id, event_id, hash) VALUES (1, @id, @hash)
  ON CONFLICT (id) DO UPDATE SET event_id = @id, hash = @hash
`)

/** The number the next event will have. */
export function nextEventId(db: Reads): number {
  return (db.find(LAST)?.id ?? 0) + 1
}

/** True when an act with this id was already committed. */
export function wasDone(db: Reads, requestId: string): boolean {
  return db.find(KNOWN_REQUEST, { requestId }) !== undefined
}

interface Detail {
  readonly changeId: number | null
  readonly salt: string
  readonly content: string
}

/** Writes one event and links it to the chain, in the same transaction as the act itself. */
export function recordEvent(db: Writes, head: EventHead, body: EventBody): void {
  const last = db.find(LAST) ?? { id: 0, hash: FIRST_HASH }
  const id = last.id + 1
  const { reasonDigest, reasons } = bindReason(body.reason)
  const { changes, details } = bindChanges(db.get(LAST_CHANGE).id, body)
  const subjects = [
    ...new Map(body.subjects.map((subject) => [subject.join(' '), subject])).values(),
  ].toSorted(([a, m], [b, n]) => (a < b ? -1 : a > b ? 1 : m - n))
  const erased = db.all(ERASED, { eventId: id }).map(({ detailId }) => detailId)
  const facts = { id, ...head, reasonDigest, subjects, changes, erased }
  const hash = eventHash(last.hash, facts)
  db.run(INSERT_EVENT, { id, ...head, reasonDigest, hash })
  for (const [name, subjectId] of subjects)
    db.run(INSERT_SUBJECT, { eventId: id, name, id: subjectId })
  for (const change of changes) db.run(INSERT_CHANGE, { eventId: id, ...change })
  for (const detail of [...reasons, ...details]) db.run(INSERT_DETAIL, { eventId: id, ...detail })
  db.run(SET_SEAL, { id, hash })
}

function bindReason(reason: string): {
  readonly reasonDigest: string | null
  readonly reasons: readonly Detail[]
} {
  if (reason === '') return { reasonDigest: null, reasons: [] }
  const salt = newSalt()
  return {
    reasonDigest: saltedDigest(salt, reason),
    reasons: [{ changeId: null, salt, content: reason }],
  }
}

function bindChanges(
  lastId: number,
  { changes, keepsValues }: EventBody,
): { readonly changes: readonly ChangeFacts[]; readonly details: readonly Detail[] } {
  const bound = changes.map((change, index) => {
    const id = lastId + 1 + index
    const salt = newSalt()
    // A row taken down whole holds nothing new: only its digest is wanted.
    const fields = change.operation === 'baseline' ? {} : changedFields(change, keepsValues)
    const content = JSON.stringify(fields)
    const facts: ChangeFacts = {
      id,
      table: change.table,
      key: change.key,
      operation: change.operation,
      digest: saltedDigest(salt, content),
      rowDigest: change.after === null ? null : saltedDigest(salt, change.after),
    }
    return { facts, detail: { changeId: id, salt, content } }
  })
  return { changes: bound.map(({ facts }) => facts), details: bound.map(({ detail }) => detail) }
}

function newSalt(): string {
  return randomBytes(16).toString('hex')
}
