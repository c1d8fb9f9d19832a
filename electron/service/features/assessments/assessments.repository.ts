import { z } from 'zod'
import { accountIdSchema, type AccountId } from '#shared/features/accounts/account.ts'
import {
  assessmentDraftSchema,
  assessmentIdSchema,
  assessmentStatusSchema,
  type AssessmentDraft,
  type AssessmentId,
} from '#shared/features/assessments/assessment.ts'
import { tierSchema, type Tier } from '#shared/features/assessments/tier.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const rowSchema = z.object({
  id: assessmentIdSchema,
  childId: childIdSchema,
  status: assessmentStatusSchema,
  assessorId: accountIdSchema,
  assessorName: z.string(),
  assessedOn: daySchema,
  proposedTier: tierSchema.nullable(),
  tier: tierSchema.nullable(),
  grounds: z.string(),
  nextDueOn: daySchema.nullable(),
  effectiveOn: daySchema.nullable(),
  confirmedAt: z.string().nullable(),
  countersignedByName: z.string().nullable(),
  voidReason: z.string().nullable(),
})

/** An assessment without what was written in it. */
export type AssessmentRow = z.output<typeof rowSchema>

const SELECT = `
  SELECT assessment.id, child_id AS childId, status, assessor_id AS assessorId,
         assessor.display_name AS assessorName, assessed_on AS assessedOn,
         proposed_tier AS proposedTier, tier, grounds, next_due_on AS nextDueOn,
         effective_on AS effectiveOn, confirmed_at AS confirmedAt,
         countersigner.display_name AS countersignedByName, void_reason AS voidReason
  FROM assessment
  JOIN account AS assessor ON assessor.id = assessor_id
  LEFT JOIN account AS countersigner ON countersigner.id = countersigned_by`

const ALL = query(`${SELECT} ORDER BY assessment.id`, rowSchema)
const OF_CHILD = query(`${SELECT} WHERE child_id = @childId ORDER BY assessment.id`, rowSchema)
const BY_ID = query(`${SELECT} WHERE assessment.id = @id`, rowSchema)

const CONTENT = query(
  `SELECT assessed_on AS assessedOn, participants, sources, emergency, concerns, levels, needs
   FROM assessment WHERE id = @id`,
  z.object({
    assessedOn: daySchema,
    participants: z.string(),
    sources: z.string(),
    emergency: z.string(),
    concerns: z.string(),
    levels: z.string(),
    needs: z.string(),
  }),
)

const INSERT = statement(`
  INSERT INTO assessment (child_id, status, assessor_id, assessed_on, participants, sources,
                          emergency, concerns, levels, needs)
  VALUES (@childId, 'draft', @assessorId, @assessedOn, @participants, @sources,
          @emergency, @concerns, @levels, @needs)
`)

const WRITE = statement(`
  UPDATE assessment SET assessed_on = @assessedOn, participants = @participants,
    sources = @sources, emergency = @emergency, concerns = @concerns, levels = @levels,
    needs = @needs, assessor_id = @assessorId
  WHERE id = @id AND status = 'draft'
`)

const DECIDE = statement(`
  UPDATE assessment SET status = 'confirmed', proposed_tier = @proposedTier, tier = @tier,
    grounds = @grounds, next_due_on = @nextDueOn, effective_on = @effectiveOn,
    confirmed_at = @confirmedAt
  WHERE id = @id AND status = 'draft'
`)

const DELETE_DRAFT = statement(`DELETE FROM assessment WHERE id = @id AND status = 'draft'`)

const COUNTERSIGN = statement(`
  UPDATE assessment SET effective_on = @effectiveOn, countersigned_at = @at, countersigned_by = @by
  WHERE id = @id AND status = 'confirmed'
`)

const VOID = statement(`
  UPDATE assessment SET status = 'voided', voided_at = @at, voided_by = @by, void_reason = @reason
  WHERE id = @id AND status = 'confirmed'
`)

/** Every assessment, oldest first, drafts and void ones included. */
export function listAssessments(db: Reads): AssessmentRow[] {
  return db.all(ALL)
}

export function listAssessmentsOf(db: Reads, childId: ChildId): AssessmentRow[] {
  return db.all(OF_CHILD, { childId })
}

/** Throws NOT_FOUND. */
export function getAssessmentRow(db: Reads, id: AssessmentId): AssessmentRow {
  return db.get(BY_ID, { id })
}

/** Throws NOT_FOUND. */
export function readContent(db: Reads, id: AssessmentId): AssessmentDraft {
  const { assessedOn, participants, ...written } = db.get(CONTENT, { id })
  const parts = Object.entries(written).map(([name, json]): [string, unknown] => [
    name,
    JSON.parse(json),
  ])
  return assessmentDraftSchema.parse({ assessedOn, participants, ...Object.fromEntries(parts) })
}

export function insertDraft(
  db: Writes,
  childId: ChildId,
  assessorId: AccountId,
  draft: AssessmentDraft,
): AssessmentId {
  return assessmentIdSchema.parse(db.run(INSERT, { childId, assessorId, ...contentOf(draft) }).id)
}

/** The assessor is the one who wrote last. */
export function writeDraft(
  db: Writes,
  id: AssessmentId,
  assessorId: AccountId,
  draft: AssessmentDraft,
): void {
  db.run(WRITE, { id, assessorId, ...contentOf(draft) })
}

export function decide(
  db: Writes,
  id: AssessmentId,
  decision: {
    readonly proposedTier: Tier
    readonly tier: Tier
    readonly grounds: string
    readonly nextDueOn: Day
    readonly effectiveOn: Day | null
    readonly confirmedAt: string
  },
): void {
  db.run(DECIDE, { id, ...decision })
}

export function deleteDraft(db: Writes, id: AssessmentId): void {
  db.run(DELETE_DRAFT, { id })
}

export function countersignRow(
  db: Writes,
  id: AssessmentId,
  sign: { readonly effectiveOn: Day; readonly at: string; readonly by: AccountId },
): void {
  db.run(COUNTERSIGN, { id, ...sign })
}

export function voidRow(
  db: Writes,
  id: AssessmentId,
  act: { readonly at: string; readonly by: AccountId; readonly reason: string },
): void {
  db.run(VOID, { id, ...act })
}

function contentOf({ assessedOn, participants, ...written }: AssessmentDraft) {
  return {
    assessedOn,
    participants,
    sources: JSON.stringify([...new Set(written.sources)]),
    emergency: JSON.stringify(written.emergency),
    concerns: JSON.stringify(written.concerns),
    levels: JSON.stringify(written.levels),
    needs: JSON.stringify([...new Set(written.needs)].toSorted()),
  }
}
