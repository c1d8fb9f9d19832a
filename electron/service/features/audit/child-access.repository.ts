import { z } from 'zod'
import { eventKindSchema } from '#shared/features/audit/audit-event.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const accessRow = z.object({
  id: z.int(),
  at: z.string(),
  kind: eventKindSchema,
  accountId: z.int().nullable(),
  name: z.string().nullable(),
  role: z.string().nullable(),
  route: z.string(),
  reason: z.string().nullable(),
  machine: z.string(),
})
export type AccessRow = z.infer<typeof accessRow>

/** Far more than a child’s years at the site bring; keeps one answer of bounded size. */
const MOST_ACCESSES = 5000

const ABOUT_CHILD = query(
  `SELECT e.id, e.at, e.kind, e.account_id AS accountId, a.display_name AS name, a.role, e.route,
     d.content AS reason, e.machine
   FROM audit_subject s JOIN audit_event e ON e.id = s.event_id
   LEFT JOIN account a ON a.id = e.account_id
   LEFT JOIN audit_detail d ON d.event_id = e.id AND d.change_id IS NULL
   WHERE s.subject = 'child'
     AND s.subject_id IN (SELECT id FROM child WHERE id = @childId OR merged_into = @childId)
   ORDER BY s.event_id DESC LIMIT ${MOST_ACCESSES}`,
  accessRow,
)
const SINCE = query('SELECT at FROM audit_event ORDER BY id LIMIT 1', z.object({ at: z.string() }))

export function listAccesses(db: Reads, childId: ChildId): readonly AccessRow[] {
  return db.all(ABOUT_CHILD, { childId })
}

/** When the log begins. Throws NOT_FOUND on a site without a log. */
export function logBegan(db: Reads): string {
  return db.get(SINCE).at
}
