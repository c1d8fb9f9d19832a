import { z } from 'zod'
import type { AccountId } from '#shared/features/accounts/account.ts'
import { requestReasonSchema, type ReassessmentRequest } from '#shared/features/assessments/due.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const rowSchema = z.object({
  id: z.int(),
  childId: childIdSchema,
  reason: requestReasonSchema,
  happenedOn: daySchema,
  note: z.string(),
  isOpen: z.boolean(),
})

/** An event; open until an assessment that stands was made on or after its day and entered since. */
export type RequestRow = z.output<typeof rowSchema>

const SELECT = `
  SELECT id, child_id AS childId, reason, happened_on AS happenedOn, note,
          NOT EXISTS (
            SELECT 1 FROM assessment
            WHERE assessment.child_id = request.child_id AND status = 'confirmed'
              AND assessed_on >= request.happened_on AND confirmed_at >= request.requested_at
          ) AS isOpen
   FROM reassessment_request AS request`

const ALL = query(`${SELECT} ORDER BY happened_on, id`, rowSchema)
const OF_CHILD = query(
  `${SELECT} WHERE request.child_id = @childId ORDER BY happened_on, id`,
  rowSchema,
)

const INSERT = statement(`
  INSERT INTO reassessment_request (child_id, reason, happened_on, note, requested_at, requested_by)
  VALUES (@childId, @reason, @happenedOn, @note, @at, @by)
`)

export function listRequests(db: Reads): RequestRow[] {
  return db.all(ALL)
}

export function listRequestsOf(db: Reads, childId: ChildId): RequestRow[] {
  return db.all(OF_CHILD, { childId })
}

export function insertRequest(
  db: Writes,
  request: ReassessmentRequest & { readonly at: string; readonly by: AccountId },
): number {
  return db.run(INSERT, request).id
}
