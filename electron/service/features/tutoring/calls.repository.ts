import { z } from 'zod'
import type { AccountId } from '#shared/features/accounts/account.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const ON_DAY = query(
  `SELECT call.id, call.child_id AS childId, call.called_at AS calledAt,
     account.display_name AS calledBy, call.person, call.phone, call.reached, call.outcome
   FROM tutoring_call AS call JOIN account ON account.id = call.called_by
   WHERE call.term_id = @termId AND call.day = @day ORDER BY call.id`,
  z.object({
    id: z.int(),
    childId: childIdSchema,
    calledAt: z.string(),
    calledBy: z.string(),
    person: z.string(),
    phone: z.string(),
    reached: z.boolean(),
    outcome: z.string(),
  }),
)
const REACHED = query(
  `SELECT child_id AS childId, max(day) AS day FROM tutoring_call
   WHERE term_id = @termId AND reached = 1 GROUP BY child_id`,
  z.object({ childId: childIdSchema, day: daySchema }),
)
const INSERT = statement(`
  INSERT INTO tutoring_call
    (term_id, day, child_id, called_at, called_by, person, phone, reached, outcome)
  VALUES (@termId, @day, @childId, @calledAt, @calledBy, @person, @phone, @reached, @outcome)
`)

export function listCallsOn(db: Reads, termId: TermId, day: Day) {
  return db.all(ON_DAY, { termId, day })
}

/** The last day about which the family of a child was reached, by child. */
export function lastReached(db: Reads, termId: TermId): ReadonlyMap<ChildId, Day> {
  return new Map(db.all(REACHED, { termId }).map(({ childId, day }) => [childId, day]))
}

export function insertCall(
  db: Writes,
  call: {
    readonly termId: TermId
    readonly day: Day
    readonly childId: ChildId
    readonly calledAt: string
    readonly calledBy: AccountId
    readonly person: string
    readonly phone: string
    readonly reached: boolean
    readonly outcome: string
  },
): number {
  return db.run(INSERT, call).id
}
