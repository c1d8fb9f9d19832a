import type { ParsedInput } from '#shared/contract/index.ts'
import { emptyDraft, type AssessmentId } from '#shared/features/assessments/assessment.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { isMemberOn } from '#shared/features/children/population.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import {
  deleteDraft,
  getAssessmentRow,
  insertDraft,
  listAssessmentsOf,
  writeDraft,
  type AssessmentRow,
} from './assessments.repository.ts'
import { findEmergencyReport } from './emergency-reports.repository.ts'

/** Begins an assessment; the draft of a child is gone on with. Throws ASSESSMENT_CHILD_NOT_MEMBER. */
export function startAssessment(
  context: CommandContext,
  { childId }: ParsedInput<'assessments.start'>,
): { readonly id: AssessmentId } {
  const { db, today, account } = context
  const draft = listAssessmentsOf(db, childId).find(({ status }) => status === 'draft')
  if (draft === undefined) refuseStranger(db, childId, today)
  const id = draft?.id ?? insertDraft(db, childId, account.id, emptyDraft(today))
  context.about('assessment', id)
  context.about('child', childId)
  return { id }
}

/** Keeps what has been written so far. Throws NOT_FOUND, ASSESSMENT_LOCKED. */
export function saveDraft(
  context: CommandContext,
  { id, draft }: ParsedInput<'assessments.saveDraft'>,
): { readonly id: AssessmentId } {
  getDraft(context, id)
  writeDraft(context.db, id, context.account.id, draft)
  return { id }
}

/** Throws NOT_FOUND, ASSESSMENT_LOCKED, or ASSESSMENT_HAS_REPORT: that stays. */
export function discardDraft(
  context: CommandContext,
  { id }: ParsedInput<'assessments.discard'>,
): Record<never, never> {
  getDraft(context, id)
  if (findEmergencyReport(context.db, id) !== null) throw new AppError('ASSESSMENT_HAS_REPORT')
  deleteDraft(context.db, id)
  return {}
}

/** A draft that is about to be written, noted for the log. Throws NOT_FOUND, ASSESSMENT_LOCKED. */
export function getDraft(context: CommandContext, id: AssessmentId): AssessmentRow {
  const row = getAssessmentRow(context.db, id)
  if (row.status !== 'draft') throw new AppError('ASSESSMENT_LOCKED')
  context.about('assessment', id)
  context.about('child', row.childId)
  return row
}

/** Only children on the register are assessed. Throws ASSESSMENT_CHILD_NOT_MEMBER. */
export function refuseStranger(db: Reads, childId: ChildId, day: Day): void {
  const child = findChild(db, childId)
  if (child === undefined || !isMemberOn(child, day)) {
    throw new AppError('ASSESSMENT_CHILD_NOT_MEMBER')
  }
}
