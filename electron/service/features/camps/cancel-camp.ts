import type { ParsedInput } from '#shared/contract/index.ts'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { heldDays } from '#shared/features/camps/held-days.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { updateCancelled } from './camps.repository.ts'
import { campSummary } from './read-camp.ts'
import { getRecordedCamp } from './recorded-camps.ts'

/**
 * Calls off a camp of which nothing was held: what was held stays counted (R13).
 * Throws CAMP_CANCELLED, CAMP_ALREADY_HELD, NOT_FOUND.
 */
export function cancelCamp(
  context: CommandContext,
  { id, reason }: ParsedInput<'camps.cancel'>,
): CampSummary {
  const camp = getRecordedCamp(context.db, id)
  if (camp.cancelledOn !== null) throw new AppError('CAMP_CANCELLED')
  const held = heldDays(camp.days).length
  if (held > 0) throw new AppError('CAMP_ALREADY_HELD', { heldDays: held })
  updateCancelled(context.db, id, { cancelledOn: context.today, reason })
  context.about('camp', id)
  return campSummary(context, id)
}
