import { z } from 'zod'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import {
  importBatchIdSchema,
  importRowSchema,
  type ImportBatch,
  type ImportBatchId,
  type ImportRow,
} from '#shared/features/imports/roster-import.ts'
import {
  rosterProblemSchema,
  rosterVerdictSchema,
  type RosterVerdict,
} from '#shared/features/imports/roster-problem.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const BATCH = `
  SELECT batch.id, batch.file_name AS fileName, batch.imported_at AS importedAt,
         account.display_name AS importedBy,
         batch.undone_at AS undoneAt, undoer.display_name AS undoneBy,
         batch.undo_reason AS undoReason,
         count(*) FILTER (WHERE line.verdict = 'added') AS added,
         count(*) FILTER (WHERE line.verdict = 'added-with-problems') AS addedWithProblems,
         count(*) FILTER (WHERE line.verdict = 'updated') AS updated,
         count(*) FILTER (WHERE line.verdict = 'duplicate') AS duplicate,
         count(*) FILTER (WHERE line.verdict = 'refused') AS refused
  FROM import_batch AS batch
  JOIN account ON account.id = batch.account_id
  LEFT JOIN account AS undoer ON undoer.id = batch.undone_by
  LEFT JOIN import_row AS line ON line.batch_id = batch.id`

const batchRowSchema = z.object({
  id: importBatchIdSchema,
  fileName: z.string(),
  importedAt: z.string(),
  importedBy: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoReason: z.string().nullable(),
  added: z.int(),
  addedWithProblems: z.int(),
  updated: z.int(),
  duplicate: z.int(),
  refused: z.int(),
})

const BATCHES = query(`${BATCH} GROUP BY batch.id ORDER BY batch.id DESC`, batchRowSchema)
const BATCH_BY_ID = query(`${BATCH} WHERE batch.id = @id GROUP BY batch.id`, batchRowSchema)

const ROWS = query(
  `SELECT line.id, line.sheet, line.row_number AS rowNumber, line.name, line.verdict,
          line.child_id AS childId, child.number AS childNumber,
          line.undone_as AS undoneAs, line.problems
   FROM import_row AS line LEFT JOIN child ON child.id = line.child_id
   WHERE line.batch_id = @batchId ORDER BY line.id`,
  z.object({
    id: z.int(),
    sheet: z.string(),
    rowNumber: z.int(),
    name: z.string(),
    verdict: rosterVerdictSchema,
    childId: childIdSchema.nullable(),
    childNumber: z.string().nullable(),
    undoneAs: importRowSchema.shape.undoneAs,
    problems: z.string(),
  }),
)

const INSERT_BATCH = statement(`
  INSERT INTO import_batch (kind, file_name, file_sha256, imported_at, account_id)
  VALUES ('roster', @fileName, @sha256, @importedAt, @accountId)
`)

const INSERT_ROW = statement(`
  INSERT INTO import_row (
    batch_id, sheet, row_number, name, verdict, child_id, problems, before, after)
  VALUES (
    @batchId, @sheet, @rowNumber, @name, @verdict, @childId, @problems, @before, @after)
`)

const UNDO_BATCH = statement(`
  UPDATE import_batch SET undone_at = @at, undone_by = @accountId, undo_reason = @reason
  WHERE id = @id
`)

const problemsSchema = z.array(rosterProblemSchema)

export function listBatches(db: Reads): ImportBatch[] {
  return db.all(BATCHES).map(batchOf)
}

/** Throws NOT_FOUND. */
export function getBatch(db: Reads, id: ImportBatchId): ImportBatch {
  return batchOf(db.get(BATCH_BY_ID, { id }))
}

export function listRows(db: Reads, batchId: ImportBatchId): ImportRow[] {
  return db.all(ROWS, { batchId }).map((row) => ({
    ...row,
    problems: problemsSchema.parse(JSON.parse(row.problems)),
  }))
}

export function insertBatch(
  db: Writes,
  batch: {
    readonly fileName: string
    readonly sha256: string
    readonly importedAt: string
    readonly accountId: number
  },
): ImportBatchId {
  return importBatchIdSchema.parse(db.run(INSERT_BATCH, batch).id)
}

export function insertRow(
  db: Writes,
  row: {
    readonly batchId: ImportBatchId
    readonly sheet: string
    readonly rowNumber: number
    readonly name: string
    readonly verdict: RosterVerdict
    readonly childId: ChildId | null
    /** JSON of the problems. */
    readonly problems: string
    /** The child as it was, where it was updated. */
    readonly before: string | null
    /** Fingerprint of the child as the import left it. */
    readonly after: string | null
  },
): void {
  db.run(INSERT_ROW, row)
}

export function markUndone(
  db: Writes,
  undoing: {
    readonly id: ImportBatchId
    readonly at: string
    readonly accountId: number
    readonly reason: string
  },
): void {
  db.run(UNDO_BATCH, undoing)
}

function batchOf(row: z.infer<typeof batchRowSchema>): ImportBatch {
  const { id, fileName, importedAt, importedBy, undoneAt, undoneBy, undoReason, ...counts } = row
  const undone =
    undoneAt === null ? null : { at: undoneAt, by: undoneBy ?? '', reason: undoReason ?? '' }
  return { id, fileName, importedAt, importedBy, counts: { ...counts, undecided: 0 }, undone }
}
