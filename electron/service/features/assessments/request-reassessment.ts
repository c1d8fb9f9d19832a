import type { ReassessmentRequest } from '#shared/features/assessments/due.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { insertRequest } from './requests.repository.ts'
import { refuseStranger } from './write-draft.ts'

/**
 * Notes an event after which a child is to be assessed at once; also called by the features that
 * learn of such an event. Throws REASSESSMENT_DAY_IN_FUTURE, ASSESSMENT_CHILD_NOT_MEMBER.
 */
export function requestReassessment(
  context: CommandContext,
  request: ReassessmentRequest,
): { readonly id: number } {
  const { db, today, now, account } = context
  if (request.happenedOn > today) throw new AppError('REASSESSMENT_DAY_IN_FUTURE')
  refuseStranger(db, request.childId, today)
  const id = insertRequest(db, { ...request, at: now, by: account.id })
  context.about('reassessment', id)
  context.about('child', request.childId)
  return { id }
}
