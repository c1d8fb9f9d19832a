import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const rowSchema = z.object({
  id: z.int(),
  day: daySchema,
  one: z.string(),
  onePlace: z.string(),
  other: z.string(),
  otherPlace: z.string(),
  shared: z.string(),
  reason: z.string(),
  acceptedAt: z.string(),
  acceptedBy: z.string(),
})
export type Acceptance = z.output<typeof rowSchema>

const BETWEEN = query(
  `SELECT acceptance.id, day, one, one_place AS onePlace, other, other_place AS otherPlace, shared,
     reason, accepted_at AS acceptedAt, account.display_name AS acceptedBy
   FROM clash_acceptance AS acceptance JOIN account ON account.id = acceptance.accepted_by
   WHERE day BETWEEN @from AND @to ORDER BY day, acceptance.id`,
  rowSchema,
)

const INSERT = statement(`
  INSERT INTO clash_acceptance (day, one, one_place, other, other_place, shared, reason, accepted_at,
    accepted_by)
  VALUES (@day, @one, @onePlace, @other, @otherPlace, @shared, @reason, @acceptedAt, @acceptedBy)
`)

/** Every clash that was accepted on those days, also of arrangements that no longer are. */
export function listAcceptances(db: Reads, from: Day, to: Day): Acceptance[] {
  return db.all(BETWEEN, { from, to })
}

export function insertAcceptance(
  db: Writes,
  acceptance: Omit<Acceptance, 'id' | 'acceptedBy'> & { readonly acceptedBy: number },
): void {
  db.run(INSERT, acceptance)
}
