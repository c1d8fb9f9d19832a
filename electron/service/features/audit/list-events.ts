import type { ParsedInput } from '#shared/contract/index.ts'
import type { EventLine } from '#shared/features/audit/audit-event.ts'
import { foundIn, type LastCheck } from '#shared/features/audit/log-check.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { findLastCheck, listEvents, listSubjects, type EventRow } from './events.repository.ts'
import { labelsOf } from './subject-labels.repository.ts'

/** One page of the log; `next` is null when it is the last. */
export function listLog(
  { db }: QueryContext,
  { filter, before, limit }: ParsedInput<'audit.list'>,
): { readonly events: readonly EventLine[]; readonly next: number | null } {
  const rows = listEvents(db, filter, { before, limit: limit + 1 })
  const events = toLines(db, rows.slice(0, limit))
  return { events, next: rows.length > limit ? (events.at(-1)?.id ?? null) : null }
}

/** Events with the records they are about. */
export function toLines(db: Reads, rows: readonly EventRow[]): readonly EventLine[] {
  const subjects = listSubjects(
    db,
    rows.map(({ id }) => id),
  )
  const label = labelsOf(db, subjects)
  const byEvent = Map.groupBy(subjects, ({ eventId }) => eventId)
  return rows.map((row) => ({
    ...row,
    subjects: (byEvent.get(row.id) ?? []).map(({ subject, id }) => ({
      subject,
      id,
      label: label(subject, id),
    })),
  }))
}

export function lastCheck({ db }: QueryContext): LastCheck | null {
  const event = findLastCheck(db)
  const found = foundIn(event?.reason ?? '')
  return event === undefined || found === null
    ? null
    : { at: event.at, person: event.person, found }
}
