import { z } from 'zod'
import { campIdSchema, type CampId } from '#shared/features/camps/camp.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const memberRowSchema = z.object({
  campId: campIdSchema,
  childId: childIdSchema,
  /** First day of the camp the child takes part in. */
  enrolledOn: daySchema,
  /** First day without the child. */
  withdrawnOn: daySchema.nullable(),
})
export type MemberRow = z.output<typeof memberRowSchema>

const COLUMNS = `
  camp_id AS campId, child_id AS childId, enrolled_on AS enrolledOn, withdrawn_on AS withdrawnOn`

const ALL = query(`SELECT ${COLUMNS} FROM camp_member ORDER BY id`, memberRowSchema)

// Who withdrew and comes back keeps the row: one child is one line of a roster. Days attended
// before stay in the roll calls.
const SAVE = statement(`
  INSERT INTO camp_member (camp_id, child_id, enrolled_on) VALUES (@campId, @childId, @enrolledOn)
  ON CONFLICT (camp_id, child_id) DO UPDATE
    SET enrolled_on = excluded.enrolled_on, withdrawn_on = NULL
`)

const WITHDRAW = statement(`
  UPDATE camp_member SET withdrawn_on = @withdrawnOn
  WHERE camp_id = @campId AND child_id = @childId
`)

/**
 * The first day moved: who was to come from the old first day comes from the new one, and nobody
 * who is on the roster begins after its end.
 */
const MOVE_START = statement(`
  UPDATE camp_member SET enrolled_on = @to
  WHERE camp_id = @campId AND withdrawn_on IS NULL
    AND (enrolled_on = @from OR enrolled_on > @end)
`)

export function listMembers(db: Reads): MemberRow[] {
  return db.all(ALL)
}

export function saveMember(
  db: Writes,
  member: { readonly campId: CampId; readonly childId: ChildId; readonly enrolledOn: Day },
): void {
  db.run(SAVE, member)
}

export function updateWithdrawn(
  db: Writes,
  member: { readonly campId: CampId; readonly childId: ChildId; readonly withdrawnOn: Day },
): void {
  db.run(WITHDRAW, member)
}

export function moveFirstDay(
  db: Writes,
  move: { readonly campId: CampId; readonly from: Day; readonly to: Day; readonly end: Day },
): void {
  db.run(MOVE_START, move)
}
