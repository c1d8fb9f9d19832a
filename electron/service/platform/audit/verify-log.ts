import type { DatabaseHandle } from '../database/open.ts'
import { eventHash, FIRST_HASH } from './event-hash.ts'
import { readEvents } from './read-events.ts'
import { findRowsBehindTheLog } from './verify-rows.ts'

/** What does not fit; `event` and `table`/`key` say where. */
export interface LogFinding {
  readonly problem:
    | 'event-missing'
    | 'event-altered'
    | 'value-altered'
    | 'value-missing'
    | 'entry-inserted'
    | 'end-cut-off'
    | 'differs-from-backup'
    | 'row-altered'
    | 'row-inserted'
    | 'row-missing'
  readonly event: number | null
  readonly table: string | null
  readonly key: string | null
}

export interface LogVerdict {
  readonly events: number
  readonly changes: number
  readonly rows: number
  /** The newest event’s hash: whoever has it on paper can tell later that nothing before it changed. */
  readonly hash: string
  readonly findings: readonly LogFinding[]
}

/** An event as somebody outside the database remembers it: a backup, or a printed sheet. */
export interface LogAnchor {
  readonly eventId: number
  readonly hash: string
}

/** Reads the whole log anew and compares every hash, every value and every row of every table. */
export function verifyLog(database: DatabaseHandle, anchors: readonly LogAnchor[]): LogVerdict {
  const findings: LogFinding[] = []
  const add = (problem: LogFinding['problem'], event: number | null): void => {
    findings.push({ problem, event, table: null, key: null })
  }
  const remembered = new Map(anchors.map(({ eventId, hash }) => [eventId, hash]))
  let [lastId, lastHash, changes] = [0, FIRST_HASH, 0]
  for (const { stored, facts, brokenDetails, missingDetails } of readEvents(database)) {
    for (let id = lastId + 1; id < facts.id; id++) add('event-missing', id)
    if (eventHash(lastHash, facts) !== stored) add('event-altered', facts.id)
    if (brokenDetails > 0) add('value-altered', facts.id)
    if (missingDetails > 0) add('value-missing', facts.id)
    if ((remembered.get(facts.id) ?? stored) !== stored) add('differs-from-backup', facts.id)
    changes += facts.changes.length
    ;[lastId, lastHash] = [facts.id, stored]
  }
  for (const event of strays(database)) add('entry-inserted', event)
  const seal = database.prepare('SELECT event_id, hash FROM audit_seal').raw().get() as
    | [number, string]
    | undefined
  const newest = Math.max(seal?.[0] ?? 0, ...remembered.keys())
  if (newest > lastId || (seal?.[0] ?? 0) !== lastId || (seal?.[1] ?? FIRST_HASH) !== lastHash) {
    add('end-cut-off', newest)
  }
  const rows = findRowsBehindTheLog(database)
  return {
    events: lastId,
    changes,
    rows: rows.checked,
    hash: lastHash,
    findings: [...findings, ...rows.findings],
  }
}

/** Entries that belong to no event: put in behind the chain. */
function strays(database: DatabaseHandle): readonly number[] {
  return database
    .prepare(
      `SELECT event_id FROM audit_subject WHERE event_id NOT IN (SELECT id FROM audit_event)
       UNION SELECT event_id FROM audit_change WHERE event_id NOT IN (SELECT id FROM audit_event)
       UNION SELECT event_id FROM audit_erasure WHERE event_id NOT IN (SELECT id FROM audit_event)
       UNION SELECT event_id FROM audit_detail
         WHERE coalesce(change_id NOT IN (SELECT id FROM audit_change), FALSE)
           OR event_id NOT IN (SELECT id FROM audit_event)`,
    )
    .pluck()
    .all() as number[]
}
