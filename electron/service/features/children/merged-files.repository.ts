import { z } from 'zod'
import { childIdSchema, childSchema, type ChildId } from '#shared/features/children/child.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const formerFileSchema = childSchema
  .pick({ id: true, number: true, name: true, bornOn: true, idNumber: true })
  .extend({ survivorId: childIdSchema })
/** A file closed because it was of the same child as another; what was not chosen is still in it. */
export type FormerFile = z.infer<typeof formerFileSchema>

const FORMER = `
  SELECT id, number, name, born_on AS bornOn, id_number AS idNumber, merged_into AS survivorId
  FROM child WHERE merged_into IS NOT NULL`
const ALL = query(`${FORMER} ORDER BY number`, formerFileSchema)
const OF_CHILD = query(`${FORMER} AND merged_into = @childId ORDER BY number`, formerFileSchema)
const SURVIVOR = query(
  'SELECT coalesce(merged_into, id) AS id FROM child WHERE id = @id',
  z.object({ id: childIdSchema }),
)

/** Files merged into others; with a child, those merged into its file. */
export function formerFiles(db: Reads, childId?: ChildId): FormerFile[] {
  return childId === undefined ? db.all(ALL) : db.all(OF_CHILD, { childId })
}

/** The file a merged one leads to; any other leads to itself. */
export function survivorOf(db: Reads, id: ChildId): ChildId {
  return db.find(SURVIVOR, { id })?.id ?? id
}
