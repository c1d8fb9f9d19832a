import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getOpenCamp } from './open-camp.ts'
import { refuseNotWaiting } from './form-states.ts'
import { takeIn } from './take-in.ts'

/**
 * Children leave the waiting list for a place; the quota holds. Throws CAMP_CANCELLED,
 * ENROLMENT_NOT_WAITING, NOT_FOUND and what `takeIn` throws.
 */
export function enrolWaiting(
  context: CommandContext,
  input: ParsedInput<'enrolments.enrol'>,
): RouteOutput<'enrolments.enrol'> {
  getOpenCamp(context.db, input.campId)
  for (const childId of input.childIds) refuseNotWaiting(context.db, input.campId, childId)
  return takeIn(context, input)
}
