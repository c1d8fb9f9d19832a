import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import { standingMergeSchema, type StandingMerge } from '#shared/features/duplicates/duplicate.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const MERGE = `
  SELECT merge.id, merge.survivor_id AS survivorId, survivor.number AS survivorNumber,
    survivor.name AS survivorName, loser.number AS loserNumber, loser.name AS loserName,
    merge.reason, merge.merged_at AS mergedAt, account.display_name AS mergedBy
  FROM child_merge AS merge
  JOIN child AS survivor ON survivor.id = merge.survivor_id
  JOIN child AS loser ON loser.id = merge.loser_id
  JOIN account ON account.id = merge.merged_by`

const ALL = query(`${MERGE} ORDER BY merge.id DESC`, standingMergeSchema)
const BY_ID = query(`${MERGE} WHERE merge.id = @id`, standingMergeSchema)
const LOSER = query(
  'SELECT loser_id AS loserId FROM child_merge WHERE id = @id',
  z.object({ loserId: standingMergeSchema.shape.survivorId }),
)
const INSERT = statement(`
  INSERT INTO child_merge (survivor_id, loser_id, reason, merged_at, merged_by)
  VALUES (@survivorId, @loserId, @reason, @mergedAt, @mergedBy)
`)
const REMOVE_STEPS = statement('DELETE FROM child_merge_step WHERE merge_id = @id')
const REMOVE = statement('DELETE FROM child_merge WHERE id = @id')

const INSERT_STEP = statement(`
  INSERT INTO child_merge_step (merge_id, position, table_name, row_id, before, after, digest)
  VALUES (@mergeId, @position, @table, @rowId, @before, @after, @digest)
`)
const stepSchema = z.object({
  table: z.string(),
  rowId: z.int(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  digest: z.string().nullable(),
})
export type KeptStep = z.infer<typeof stepSchema>
const STEPS = query(
  `SELECT table_name AS "table", row_id AS rowId, before, after, digest
   FROM child_merge_step WHERE merge_id = @mergeId ORDER BY position DESC`,
  stepSchema,
)

export function listMerges(db: Reads): StandingMerge[] {
  return db.all(ALL)
}

/** Throws NOT_FOUND. */
export function getMerge(db: Reads, id: number): StandingMerge & { readonly loserId: ChildId } {
  return { ...db.get(BY_ID, { id }), ...db.get(LOSER, { id }) }
}

export function insertMerge(
  db: Writes,
  merge: {
    readonly survivorId: ChildId
    readonly loserId: ChildId
    readonly reason: string
    readonly mergedAt: string
    readonly mergedBy: number
  },
): number {
  return db.run(INSERT, merge).id
}

/** Forgets a merge and its steps: it was taken back. */
export function removeMerge(db: Writes, id: number): void {
  db.run(REMOVE_STEPS, { id })
  db.run(REMOVE, { id })
}

export function insertStep(
  db: Writes,
  step: KeptStep & { readonly mergeId: number; readonly position: number },
): void {
  db.run(INSERT_STEP, step)
}

/** The last step first. */
export function stepsBackwards(db: Reads, mergeId: number): KeptStep[] {
  return db.all(STEPS, { mergeId })
}
