import type { DatabaseHandle } from '../database/open.ts'
import { saltedDigest, type ChangeFacts, type EventFacts } from './event-hash.ts'

export interface StoredEvent {
  readonly stored: string
  readonly facts: EventFacts
  /** Values whose digest is another. */
  readonly brokenDetails: number
  /** Values that are gone and were not erased by an event. */
  readonly missingDetails: number
}

interface EventRow extends Omit<EventFacts, 'subjects' | 'changes' | 'erased'> {
  readonly hash: string
}

interface DetailRow {
  readonly changeId: number | null
  readonly salt: string
  readonly content: string
}

/** Every event with all that belongs to it, in order. */
export function* readEvents(database: DatabaseHandle): Iterable<StoredEvent> {
  const events = database.prepare(`
    SELECT id, at, kind, account_id AS accountId, machine, route, request_id AS requestId,
      reason_digest AS reasonDigest, hash FROM audit_event ORDER BY id`)
  const subjects = database
    .prepare('SELECT subject, subject_id FROM audit_subject WHERE event_id = ? ORDER BY 1, 2')
    .raw()
  const changes = database.prepare(`
    SELECT id, table_name AS "table", row_key AS key, operation, digest, row_digest AS rowDigest
    FROM audit_change WHERE event_id = ? ORDER BY id`)
  const details = database.prepare(
    'SELECT change_id AS changeId, salt, content FROM audit_detail WHERE event_id = ?',
  )
  const erasedBy = database
    .prepare('SELECT detail_id FROM audit_erasure WHERE event_id = ? ORDER BY detail_id')
    .pluck()
  const erased = erasedDetails(database)
  for (const { hash, ...head } of events.iterate() as Iterable<EventRow>) {
    const facts: EventFacts = {
      ...head,
      subjects: subjects.all(head.id) as [string, number][],
      changes: changes.all(head.id) as ChangeFacts[],
      erased: erasedBy.all(head.id) as number[],
    }
    yield {
      stored: hash,
      facts,
      ...checkDetails(facts, details.all(head.id) as DetailRow[], erased),
    }
  }
}

interface Erased {
  readonly changes: ReadonlySet<number>
  readonly reasonsOf: ReadonlySet<number>
}

/** What erasures took, so that it is not missed: values by their change, reasons by their event. */
function erasedDetails(database: DatabaseHandle): Erased {
  const rows = database.prepare('SELECT change_id, reason_of FROM audit_erasure').raw().all() as [
    number | null,
    number | null,
  ][]
  return {
    changes: new Set(rows.flatMap(([change]) => (change === null ? [] : [change]))),
    reasonsOf: new Set(rows.flatMap(([, event]) => (event === null ? [] : [event]))),
  }
}

function checkDetails(
  { id, changes, reasonDigest }: EventFacts,
  rows: readonly DetailRow[],
  erased: Erased,
): { readonly brokenDetails: number; readonly missingDetails: number } {
  const byChange = new Map(rows.map((row) => [row.changeId, row]))
  const expected = changes.map((change) => ({
    row: byChange.get(change.id),
    digest: change.digest,
    isErased: erased.changes.has(change.id),
  }))
  if (reasonDigest !== null) {
    expected.push({
      row: byChange.get(null),
      digest: reasonDigest,
      isErased: erased.reasonsOf.has(id),
    })
  }
  return {
    brokenDetails: expected.filter(
      ({ row, digest }) => row !== undefined && saltedDigest(row.salt, row.content) !== digest,
    ).length,
    missingDetails: expected.filter(({ row, isErased }) => row === undefined && !isErased).length,
  }
}
