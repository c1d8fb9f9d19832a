import { z } from 'zod'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const pairSchema = z.object({
  id: z.int().positive(),
  firstId: childIdSchema,
  secondId: childIdSchema,
  facts: z.string(),
  reason: z.string(),
  decidedAt: z.string(),
  decidedBy: z.string(),
})
export type NotDuplicate = Omit<z.infer<typeof pairSchema>, 'facts'> & {
  /** Digests of what made them look alike when it was decided. */
  readonly facts: readonly string[]
}

const PAIR = `
  SELECT pair.id, pair.first_id AS firstId, pair.second_id AS secondId, pair.facts, pair.reason,
    pair.decided_at AS decidedAt, account.display_name AS decidedBy
  FROM not_duplicate AS pair JOIN account ON account.id = pair.decided_by`
const ALL = query(`${PAIR} ORDER BY pair.decided_at DESC, pair.id DESC`, pairSchema)
const BY_ID = query(`${PAIR} WHERE pair.id = @id`, pairSchema)
const PUT = statement(`
  INSERT INTO not_duplicate (first_id, second_id, facts, reason, decided_at, decided_by)
  VALUES (@firstId, @secondId, @facts, @reason, @decidedAt, @decidedBy)
  ON CONFLICT (first_id, second_id) DO UPDATE SET
    facts = excluded.facts, reason = excluded.reason, decided_at = excluded.decided_at,
    decided_by = excluded.decided_by
`)
const OF_PAIR = query(
  `${PAIR} WHERE pair.first_id = @firstId AND pair.second_id = @secondId`,
  pairSchema,
)
const REMOVE = statement('DELETE FROM not_duplicate WHERE id = @id')

export function listNotDuplicates(db: Reads): NotDuplicate[] {
  return db.all(ALL).map(pairOf)
}

/** Throws NOT_FOUND. */
export function getNotDuplicate(db: Reads, id: number): NotDuplicate {
  return pairOf(db.get(BY_ID, { id }))
}

/** Remembers a decision, anew where the pair was decided before; answers its id. */
export function putNotDuplicate(
  db: Writes,
  pair: {
    readonly firstId: ChildId
    readonly secondId: ChildId
    readonly facts: readonly string[]
    readonly reason: string
    readonly decidedAt: string
    readonly decidedBy: number
  },
): number {
  const { firstId, secondId } = pair
  db.run(PUT, { ...pair, facts: JSON.stringify(pair.facts) })
  return db.get(OF_PAIR, { firstId, secondId }).id
}

export function removeNotDuplicate(db: Writes, id: number): void {
  db.run(REMOVE, { id })
}

function pairOf(row: z.infer<typeof pairSchema>): NotDuplicate {
  return { ...row, facts: z.array(z.string()).parse(JSON.parse(row.facts)) }
}
