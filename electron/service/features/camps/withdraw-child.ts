import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { closeFormOf } from '#service/features/enrolments/forms.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { takeOffRoster } from './take-off-roster.ts'

/** A child leaves the roster, and its form says so. Throws what `takeOffRoster` throws. */
export function withdrawChild(
  context: CommandContext,
  input: ParsedInput<'camps.withdraw'>,
): RouteOutput<'camps.withdraw'> {
  const answer = takeOffRoster(context, input)
  closeFormOf(context, input.campId, input.childId, '')
  return answer
}
