import { z } from 'zod'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const labelRow = z.object({ id: z.int(), label: z.string() })

function labels(label: string, from: string) {
  return query(
    `SELECT r.id, ${label} AS label FROM ${from} WHERE r.id IN (SELECT value FROM json_each(@ids))`,
    labelRow,
  )
}

/** How each kind of record is called as it stands now; files are not named: a title may tell too much. */
const LABELS = {
  account: labels('r.display_name', 'account r'),
  'book-copy': labels(
    "t.title || ' ' || r.barcode",
    'book_copy r JOIN book_title t ON t.id = r.title_id',
  ),
  'book-title': labels('r.title', 'book_title r'),
  camp: labels('r.name', 'camp r'),
  'camp-day': labels("c.name || ' ' || r.day", 'camp_day r JOIN camp c ON c.id = r.camp_id'),
  child: labels("r.number || ' ' || r.name", 'child r'),
  class: labels('r.name', 'interest_class r'),
  'class-session': labels(
    "c.name || ' ' || r.day",
    'class_session r JOIN interest_class c ON c.id = r.class_id',
  ),
  import_batch: labels('r.file_name', 'import_batch r'),
  'ledger-entry': labels('r.voucher_number', 'ledger_entry r'),
  loan: labels(
    "t.title || '（' || c.number || '）'",
    `loan r JOIN book_copy b ON b.id = r.copy_id JOIN book_title t ON t.id = b.title_id
     JOIN child c ON c.id = r.child_id`,
  ),
  report: labels("r.starts_on || ' 至 ' || r.ends_on || ' 第 ' || r.version || ' 版'", 'report r'),
  room: labels('r.name', 'room r'),
  'tutoring-session': labels('r.day', 'tutoring_session r'),
  'tutoring-term': labels('r.name', 'tutoring_term r'),
} as const
export type LabelledSubject = keyof typeof LABELS

/** Names of records by kind and id; what is gone, or has no name, is missing. */
export function labelsOf(
  db: Reads,
  records: readonly { readonly subject: string; readonly id: number }[],
): (subject: string, id: number) => string | null {
  const found = new Map<string, string>()
  const bySubject = Map.groupBy(records, ({ subject }) => subject)
  for (const [subject, some] of bySubject) {
    if (!isLabelled(subject)) continue
    const ids = JSON.stringify([...new Set(some.map(({ id }) => id))])
    for (const { id, label } of db.all(LABELS[subject], { ids })) {
      found.set(`${subject} ${id}`, label)
    }
  }
  return (subject, id) => found.get(`${subject} ${id}`) ?? null
}

function isLabelled(subject: string): subject is LabelledSubject {
  return Object.hasOwn(LABELS, subject)
}
