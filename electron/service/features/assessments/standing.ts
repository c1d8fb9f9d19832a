import type { Standing } from '#shared/features/assessments/tier-history.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listAssessments, listAssessmentsOf, type AssessmentRow } from './assessments.repository.ts'

/** An assessment that was confirmed and not declared void. */
export type StandingRow = AssessmentRow & Standing

export function isStanding(row: AssessmentRow): row is StandingRow {
  return row.status === 'confirmed' && row.tier !== null && row.nextDueOn !== null
}

/** The assessments of every child that stand, oldest first. */
export function standingByChild(db: Reads): ReadonlyMap<ChildId, readonly StandingRow[]> {
  return Map.groupBy(listAssessments(db).filter(isStanding), ({ childId }) => childId)
}

export function standingOf(db: Reads, childId: ChildId): readonly StandingRow[] {
  return listAssessmentsOf(db, childId).filter(isStanding)
}

/** The newest assessment of a child, as long as it waits for its countersign. */
export function waitingIn(standing: readonly StandingRow[]): StandingRow | undefined {
  const newest = standing.at(-1)
  return newest?.effectiveOn === null ? newest : undefined
}
