import { createHash } from 'node:crypto'

/** What an event says, as the chain binds it. */
export interface EventFacts {
  readonly id: number
  readonly at: string
  readonly kind: string
  readonly accountId: number | null
  readonly machine: string
  readonly route: string
  readonly requestId: string | null
  readonly reasonDigest: string | null
  /** Sorted by name, then id. */
  readonly subjects: readonly (readonly [name: string, id: number])[]
  /** In the order of their ids. */
  readonly changes: readonly ChangeFacts[]
  /** Ids of the details this event erased, ascending. */
  readonly erased: readonly number[]
}

export interface ChangeFacts {
  readonly id: number
  readonly table: string
  readonly key: string
  readonly operation: string
  readonly digest: string
  readonly rowDigest: string | null
}

/** The hash before the first event. */
export const FIRST_HASH = '0'.repeat(64)

/** SHA-256 over the hash before and everything the event says. */
export function eventHash(previous: string, event: EventFacts): string {
  return sha256(
    JSON.stringify([
      previous,
      event.id,
      event.at,
      event.kind,
      event.accountId,
      event.machine,
      event.route,
      event.requestId,
      event.reasonDigest,
      event.subjects,
      event.changes.map((change) => [
        change.id,
        change.table,
        change.key,
        change.operation,
        change.digest,
        change.rowDigest,
      ]),
      event.erased,
    ]),
  )
}

/** Binds a text without telling it: without the salt nobody can try values. */
export function saltedDigest(salt: string, text: string): string {
  return sha256(`${salt}\n${text}`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
