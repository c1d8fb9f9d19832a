import { z } from 'zod'
import type { AccountId } from '#shared/features/accounts/account.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const OF_SESSION = query(
  `SELECT correction.id, child.name AS childName, correction.before, correction.after,
     correction.reason, correction.corrected_at AS correctedAt,
     account.display_name AS correctedBy
   FROM tutoring_correction AS correction
   JOIN account ON account.id = correction.corrected_by
   LEFT JOIN child ON child.id = correction.child_id
   WHERE correction.session_id = @sessionId ORDER BY correction.id`,
  z.object({
    id: z.int(),
    childName: z.string().nullable(),
    before: z.string(),
    after: z.string(),
    reason: z.string(),
    correctedAt: z.string(),
    correctedBy: z.string(),
  }),
)
const INSERT = statement(`
  INSERT INTO tutoring_correction
    (session_id, child_id, before, after, reason, corrected_at, corrected_by)
  VALUES (@sessionId, @childId, @before, @after, @reason, @correctedAt, @correctedBy)
`)
const CLOSER = query(
  `SELECT account.display_name AS name FROM tutoring_session AS session
   JOIN account ON account.id = session.closed_by WHERE session.id = @sessionId`,
  z.object({ name: z.string() }),
)
const DRAFT = query(
  'SELECT sheet FROM tutoring_draft WHERE term_id = @termId AND day = @day',
  z.object({ sheet: z.string() }),
)
const KEEP = statement(`
  INSERT INTO tutoring_draft (term_id, day, sheet, kept_at, kept_by)
  VALUES (@termId, @day, @sheet, @keptAt, @keptBy)
  ON CONFLICT (term_id, day) DO UPDATE SET sheet = excluded.sheet, kept_at = excluded.kept_at,
    kept_by = excluded.kept_by
`)
const DROP = statement('DELETE FROM tutoring_draft WHERE term_id = @termId AND day = @day')

/** What was changed after a day was closed, in the order of the acts. */
export function listCorrections(db: Reads, sessionId: number) {
  return db.all(OF_SESSION, { sessionId })
}

export function insertCorrection(
  db: Writes,
  correction: {
    readonly sessionId: number
    readonly childId: ChildId | null
    readonly before: string
    readonly after: string
    readonly reason: string
    readonly correctedAt: string
    readonly correctedBy: AccountId
  },
): void {
  db.run(INSERT, correction)
}

/** Who closed a session; empty where it was closed when closing came to be. */
export function closerOf(db: Reads, sessionId: number): string {
  return db.find(CLOSER, { sessionId })?.name ?? ''
}

export function findDraft(db: Reads, termId: TermId, day: Day): string | undefined {
  return db.find(DRAFT, { termId, day })?.sheet
}

export function keepDraft(
  db: Writes,
  draft: {
    readonly termId: TermId
    readonly day: Day
    readonly sheet: string
    readonly keptAt: string
    readonly keptBy: AccountId
  },
): void {
  db.run(KEEP, draft)
}

export function dropDraft(db: Writes, termId: TermId, day: Day): void {
  db.run(DROP, { termId, day })
}
