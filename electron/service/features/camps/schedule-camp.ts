import type { ParsedInput } from '#shared/contract/index.ts'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { insertCamp } from './camps.repository.ts'
import { campSummary } from './read-camp.ts'
import { refuseBadCamp } from './refusals.ts'

/** Throws what `refuseBadCamp` throws. */
export function scheduleCamp(
  context: CommandContext,
  draft: ParsedInput<'camps.schedule'>,
): CampSummary {
  refuseBadCamp(context.db, draft, null)
  const id = insertCamp(context.db, draft)
  context.about('camp', id)
  return campSummary(context, id)
}
