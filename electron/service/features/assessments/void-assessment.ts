import type { ParsedInput } from '#shared/contract/index.ts'
import type { AssessmentLine } from '#shared/features/assessments/assessment.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getAssessmentRow, voidRow } from './assessments.repository.ts'
import { lineOf } from './read-assessment.ts'
import { standingOf } from './standing.ts'

/**
 * The newest assessment of a child never was: the tier before it holds again. Throws NOT_FOUND,
 * ASSESSMENT_LOCKED unless it is confirmed, or ASSESSMENT_NOT_NEWEST.
 */
export function voidAssessment(
  context: CommandContext,
  { id, reason }: ParsedInput<'assessments.void'>,
): AssessmentLine {
  const { db, now, account } = context
  const row = getAssessmentRow(db, id)
  if (row.status !== 'confirmed') throw new AppError('ASSESSMENT_LOCKED')
  const newest = standingOf(db, row.childId).at(-1)
  if (newest?.id !== id) {
    throw new AppError('ASSESSMENT_NOT_NEWEST', { assessedOn: newest?.assessedOn ?? '' })
  }
  voidRow(db, id, { at: now, by: account.id, reason })
  context.about('assessment', id)
  context.about('child', row.childId)
  context.because(reason)
  return lineOf(getAssessmentRow(db, id))
}
