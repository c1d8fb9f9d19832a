import type { ParsedInput } from '#shared/contract/index.ts'
import type { AssessmentLine } from '#shared/features/assessments/assessment.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { countersignRow, getAssessmentRow } from './assessments.repository.ts'
import { mayCountersign } from './list-due.ts'
import { lineOf } from './read-assessment.ts'
import { standingOf, waitingIn } from './standing.ts'

/**
 * A manager who did not assess the child agrees; the tier holds from today. Throws NOT_FOUND,
 * ASSESSMENT_NOT_WAITING (a later assessment has taken its place, too) or
 * ASSESSMENT_OWN_COUNTERSIGN.
 */
export function countersignAssessment(
  context: CommandContext,
  { id }: ParsedInput<'assessments.countersign'>,
): AssessmentLine {
  const { db, today, now, account } = context
  const row = getAssessmentRow(db, id)
  if (waitingIn(standingOf(db, row.childId))?.id !== id) {
    throw new AppError('ASSESSMENT_NOT_WAITING')
  }
  if (!mayCountersign(account, row)) throw new AppError('ASSESSMENT_OWN_COUNTERSIGN')
  countersignRow(db, id, { effectiveOn: today, at: now, by: account.id })
  context.about('assessment', id)
  context.about('child', row.childId)
  return lineOf(getAssessmentRow(db, id))
}
