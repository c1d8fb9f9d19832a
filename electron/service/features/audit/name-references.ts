import type { ChangedValue, RowChange } from '#shared/features/audit/audit-event.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { labelsOf, type LabelledSubject } from './subject-labels.repository.ts'

/** Columns that point at a record, and what is there. */
const REFERENCES: Readonly<Record<string, LabelledSubject>> = {
  account_id: 'account',
  added_by: 'account',
  answered_by: 'account',
  archived_by: 'account',
  assessor_id: 'account',
  author_id: 'account',
  camp_day_id: 'camp-day',
  camp_id: 'camp',
  checked_by: 'account',
  child_id: 'child',
  class_id: 'class',
  class_session_id: 'class-session',
  copy_id: 'book-copy',
  countersigned_by: 'account',
  created_by: 'account',
  decided_by: 'account',
  done_by: 'account',
  entered_by: 'account',
  exported_by: 'account',
  granted_by: 'account',
  made_by: 'account',
  recorded_by: 'account',
  removed_by: 'account',
  reopened_by: 'account',
  requested_by: 'account',
  reverses_id: 'ledger-entry',
  room_id: 'room',
  session_id: 'tutoring-session',
  submitted_by: 'account',
  term_id: 'tutoring-term',
  title_id: 'book-title',
  voided_by: 'account',
  withdrawn_by: 'account',
}

/** Shows records by their names instead of their numbers, where the names are known. */
export function withNamedReferences(db: Reads, changes: readonly RowChange[]): RowChange[] {
  const references = changes.flatMap(({ fields }) =>
    fields.flatMap(({ name, from, to }) => {
      const subject = REFERENCES[name]
      return subject === undefined
        ? []
        : [from, to].flatMap((id) => (typeof id === 'number' ? [{ subject, id }] : []))
    }),
  )
  const label = labelsOf(db, references)
  const named = (name: string, value: ChangedValue): ChangedValue => {
    const subject = REFERENCES[name]
    if (subject === undefined || typeof value !== 'number') return value
    return label(subject, value) ?? value
  }
  return changes.map((change) => ({
    ...change,
    fields: change.fields.map(({ name, from, to }) => ({
      name,
      from: named(name, from),
      to: named(name, to),
    })),
  }))
}
