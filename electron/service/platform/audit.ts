import type { Writes } from './database/connection.ts'
import { statement } from './database/query.ts'

export interface AuditRow {
  readonly at: string
  readonly accountId: number
  readonly route: string
  readonly subject: string | null
  readonly subjectId: number | null
}

const INSERT = statement(`
  INSERT INTO audit_event (at, account_id, route, subject, subject_id)
  VALUES (@at, @accountId, @route, @subject, @subjectId)
`)

/** Writes who did what, in the same transaction as the act itself. */
export function recordAudit(db: Writes, row: AuditRow): void {
  db.run(INSERT, { ...row })
}
