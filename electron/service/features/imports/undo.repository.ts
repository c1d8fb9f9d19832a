import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import type { ImportBatchId } from '#shared/features/imports/roster-import.ts'
import { rosterVerdictSchema } from '#shared/features/imports/roster-problem.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const DONE = query(
  `SELECT line.id, line.verdict, line.child_id AS childId, child.number AS childNumber,
          line.before, line.after
   FROM import_row AS line JOIN child ON child.id = line.child_id
   WHERE line.batch_id = @batchId ORDER BY line.id DESC`,
  z.object({
    id: z.int(),
    verdict: rosterVerdictSchema,
    childId: childIdSchema,
    childNumber: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
)

// What an undoing needed is not kept longer than the undoing.
const UNDONE = statement(`
  UPDATE import_row SET
    undone_as = @as, before = NULL, after = NULL,
    child_id = CASE WHEN @as = 'removed' THEN NULL ELSE child_id END
  WHERE id = @id
`)

/** Rows that added or updated a child, the last first. */
export function listDoneRows(db: Reads, batchId: ImportBatchId) {
  const states = recordStates(db)
  return db.all(DONE, { batchId }).map((row) => ({
    ...row,
    state: states.get(row.childId) ?? 'open',
  }))
}
export type DoneRow = ReturnType<typeof listDoneRows>[number]

export function markRowUndone(db: Writes, id: number, as: 'removed' | 'restored' | 'kept'): void {
  db.run(UNDONE, { id, as })
}
