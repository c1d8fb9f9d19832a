import { z } from 'zod'
import { accountIdSchema, type AccountId } from '#shared/features/accounts/account.ts'
import type { AssessmentId } from '#shared/features/assessments/assessment.ts'
import { tierSchema } from '#shared/features/assessments/tier.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { planIdSchema, type PlanId } from '#shared/features/plans/plan.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const rowSchema = z.object({
  id: planIdSchema,
  childId: childIdSchema,
  formerId: planIdSchema.nullable(),
  authorId: accountIdSchema,
  authorName: z.string(),
  startsOn: daySchema,
  endsOn: daySchema,
  lead: z.string(),
  summary: z.string(),
  tier: tierSchema,
  assessedOn: daySchema,
  /** JSON. */
  needs: z.string(),
})
/** A plan without its lines, with what it was made from. */
export type PlanRow = z.output<typeof rowSchema>

const SELECT = `
  SELECT plan.id, plan.child_id AS childId, former_id AS formerId, author_id AS authorId,
         author.display_name AS authorName, starts_on AS startsOn, ends_on AS endsOn, lead, summary,
         assessment.tier, assessment.assessed_on AS assessedOn, assessment.needs
  FROM plan
  JOIN account AS author ON author.id = author_id
  JOIN assessment ON assessment.id = assessment_id`

const ALL = query(`${SELECT} ORDER BY plan.id`, rowSchema)
const OF_CHILD = query(`${SELECT} WHERE plan.child_id = @childId ORDER BY plan.id`, rowSchema)
const BY_ID = query(`${SELECT} WHERE plan.id = @id`, rowSchema)

const INSERT = statement(`
  INSERT INTO plan (child_id, assessment_id, former_id, author_id, starts_on, ends_on, lead, summary)
  VALUES (@childId, @assessmentId, @formerId, @authorId, @startsOn, @endsOn, @lead, '')
`)
const WRITE = statement(`
  UPDATE plan SET starts_on = @startsOn, ends_on = @endsOn, lead = @lead, summary = @summary,
    author_id = @authorId
  WHERE id = @id
`)
const BASE = statement('UPDATE plan SET assessment_id = @assessmentId WHERE id = @id')
const END = statement('UPDATE plan SET ends_on = @endsOn WHERE id = @id')
const DELETE = statement('DELETE FROM plan WHERE id = @id')

/** Every plan, oldest first. */
export function listPlanRows(db: Reads): PlanRow[] {
  return db.all(ALL)
}

export function listPlanRowsOf(db: Reads, childId: ChildId): PlanRow[] {
  return db.all(OF_CHILD, { childId })
}

/** Throws NOT_FOUND. */
export function getPlanRow(db: Reads, id: PlanId): PlanRow {
  return db.get(BY_ID, { id })
}

export function insertPlan(
  db: Writes,
  plan: {
    readonly childId: ChildId
    readonly assessmentId: AssessmentId
    readonly formerId: PlanId | null
    readonly authorId: AccountId
    readonly startsOn: Day
    readonly endsOn: Day
    readonly lead: string
  },
): PlanId {
  return planIdSchema.parse(db.run(INSERT, plan).id)
}

/** The author is the one who wrote last. */
export function writePlan(
  db: Writes,
  id: PlanId,
  authorId: AccountId,
  plan: {
    readonly startsOn: Day
    readonly endsOn: Day
    readonly lead: string
    readonly summary: string
  },
): void {
  const { startsOn, endsOn, lead, summary } = plan
  db.run(WRITE, { id, authorId, startsOn, endsOn, lead, summary })
}

/** The assessment that holds on the day of the submission. */
export function setBasis(db: Writes, id: PlanId, assessmentId: AssessmentId): void {
  db.run(BASE, { id, assessmentId })
}

export function setPlanEnd(db: Writes, id: PlanId, endsOn: Day): void {
  db.run(END, { id, endsOn })
}

export function deletePlan(db: Writes, id: PlanId): void {
  db.run(DELETE, { id })
}
