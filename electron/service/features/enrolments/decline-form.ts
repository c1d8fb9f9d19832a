import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { countWaiting, refuseNotWaiting } from './form-states.ts'
import { updateState } from './forms.repository.ts'
import { getOpenCamp } from './open-camp.ts'

/** Throws CAMP_CANCELLED, ENROLMENT_NOT_WAITING, NOT_FOUND. */
export function declineForm(
  context: CommandContext,
  { campId, childId, reason }: ParsedInput<'enrolments.decline'>,
): RouteOutput<'enrolments.decline'> {
  getOpenCamp(context.db, campId)
  refuseNotWaiting(context.db, campId, childId)
  updateState(context.db, { campId, childId, state: 'declined', reason })
  context.about('camp', campId)
  context.about('child', childId)
  return { waiting: countWaiting(context.db, campId) }
}
