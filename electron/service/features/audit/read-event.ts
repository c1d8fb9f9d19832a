import { z } from 'zod'
import type { ParsedInput } from '#shared/contract/index.ts'
import { restrictedClassSchema, type RestrictedClass } from '#shared/contract/roles.ts'
import {
  MOST_CHANGES,
  type AuditEvent,
  type ChangedValue,
  type RowChange,
} from '#shared/features/audit/audit-event.ts'
import { mayOpenRestricted } from '#service/features/accounts/accounts.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import {
  countChanges,
  findAttachmentClass,
  getEvent,
  listChanges,
  listClassesLogged,
  type ChangeRow,
} from './events.repository.ts'
import { toLines } from './list-events.ts'
import { withNamedReferences } from './name-references.ts'

const valueSchema = z.union([z.string(), z.number(), z.null()])
const contentSchema = z.record(z.string(), z.tuple([valueSchema, valueSchema]))

/**
 * One event with all it changed. It shows what stood in files of children, so reading it is about
 * them too. Throws NOT_FOUND.
 */
export function readEvent(context: QueryContext, { id }: ParsedInput<'audit.event'>): AuditEvent {
  const { db } = context
  const [line] = toLines(db, [getEvent(db, id)])
  if (line === undefined) throw new Error('a line of every event')
  const changes = listChanges(db, id, MOST_CHANGES).map((change) => rowChange(context, change))
  context.about('event', id)
  for (const { subject, id: childId } of line.subjects) {
    if (subject === 'child') context.about('child', childId)
  }
  return { ...line, changes: withNamedReferences(db, changes), changedRows: countChanges(db, id) }
}

function rowChange(context: QueryContext, { content, ...change }: ChangeRow): RowChange {
  if (content === null) return { ...change, shows: 'erased', fields: [] }
  const values = contentSchema.parse(JSON.parse(content))
  const isHidden = !mayRead(context, classesOf(context, change, values))
  const fields = Object.entries(values).map(([name, [from, to]]) => ({
    name,
    from: isHidden ? null : from,
    to: isHidden ? null : to,
  }))
  return { ...change, shows: isHidden ? 'restricted' : 'values', fields }
}

/** Tables that are of one class as a whole (domain §2.5). */
const TABLE_CLASSES: Readonly<Record<string, RestrictedClass>> = { emergency_report: 'emergency' }

/**
 * The classes a row is and was of: what a restricted file is called tells what it is about. A file
 * that is gone and did not say its class then is of an unknown one.
 */
function classesOf(
  { db }: QueryContext,
  { table, key }: Pick<ChangeRow, 'table' | 'key'>,
  values: Readonly<Record<string, readonly [ChangedValue, ChangedValue]>>,
): readonly ChangedValue[] {
  const then = values['restricted_class']
  if (table !== 'attachment') {
    const note = table === 'service_note_addendum' ? values['note_id']?.[1] : null
    const inherited = typeof note === 'number' ? listClassesLogged(db, 'service_note', note) : []
    return [TABLE_CLASSES[table] ?? null, ...(then ?? []), ...inherited]
  }
  const now = findAttachmentClass(db, key)
  return now === undefined && then === undefined ? ['unknown'] : [now ?? null, ...(then ?? [])]
}

/** Only those named for every class may. */
function mayRead({ db, account }: QueryContext, classes: readonly ChangedValue[]): boolean {
  return classes.every((value) => {
    if (value === null) return true
    const known = restrictedClassSchema.safeParse(value)
    return known.success && mayOpenRestricted(db, account.id, known.data)
  })
}
