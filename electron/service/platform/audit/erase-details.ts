import { z } from 'zod'
import type { Writes } from '../database/connection.ts'
import { query, statement } from '../database/query.ts'
import { nextEventId } from './record-event.ts'

const DETAIL = z.object({
  id: z.int(),
  changeId: z.int().nullable(),
  reasonOf: z.int().nullable(),
})

const OF_ROW = query(
  `SELECT d.id, d.change_id AS changeId, NULL AS reasonOf FROM audit_change c JOIN audit_detail d ON d.change_id = c.id
   WHERE c.table_name = @table AND c.row_key = @key ORDER BY d.id`,
  DETAIL,
)
const REASONS_ABOUT = query(
  `SELECT d.id, d.change_id AS changeId, d.event_id AS reasonOf FROM audit_subject s JOIN audit_detail d ON d.event_id = s.event_id
   WHERE s.subject = @subject AND s.subject_id = @subjectId AND d.change_id IS NULL ORDER BY d.id`,
  DETAIL,
)
const NOTE = statement(`
  INSERT INTO audit_erasure (detail_id, event_id, change_id, reason_of)
  VALUES (@id, @eventId, @changeId, @reasonOf)
`)
const ERASE = statement('DELETE FROM audit_detail WHERE id = @id')

/** Erases the values the log holds of a row (PIPL art. 47); who changed it, and when, stays. */
export function eraseDetailsOfRow(db: Writes, table: string, key: string): number {
  return erase(db, db.all(OF_ROW, { table, key }))
}

/** Erases the reasons people gave for what concerned a record. */
export function eraseReasonsAbout(db: Writes, subject: string, subjectId: number): number {
  return erase(db, db.all(REASONS_ABOUT, { subject, subjectId }))
}

function erase(db: Writes, details: readonly z.infer<typeof DETAIL>[]): number {
  const eventId = nextEventId(db)
  for (const detail of details) {
    db.run(NOTE, { ...detail, eventId })
    db.run(ERASE, { id: detail.id })
  }
  return details.length
}
