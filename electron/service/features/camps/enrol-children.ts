import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { takeIn } from '#service/features/enrolments/take-in.public.ts'
import type { CommandContext } from '#service/platform/context.ts'

/**
 * Puts children on the roster; all of them or none. Throws what `takeIn` throws: CAMP_CANCELLED,
 * CAMP_DAY_OUTSIDE, CAMP_CHILD_NOT_ON_REGISTER, CAMP_CHILD_ALREADY_ENROLLED, CAMP_FULL, BOOKING_CLASH,
 * NOT_FOUND.
 */
export function enrolChildren(
  context: CommandContext,
  input: ParsedInput<'camps.enrol'>,
): RouteOutput<'camps.enrol'> {
  return takeIn(context, input)
}
