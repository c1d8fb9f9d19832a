import type { ParsedInput } from '#shared/contract/index.ts'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { isCampDay } from '#shared/features/camps/segments.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { removeDay } from './camp-days.repository.ts'
import { updateCamp } from './camps.repository.ts'
import { campSummary } from './read-camp.ts'
import { getRecordedCamp } from './recorded-camps.ts'
import { refuseBadCamp } from './refusals.ts'

/**
 * Corrects a camp. Days left out by new dates lose their record as rest or cancelled; a day with
 * attendance is never lost. Throws CAMP_CANCELLED, CAMP_DAY_HAS_ATTENDANCE,
 * CAMP_QUOTA_BELOW_MEMBERS, NOT_FOUND and what `refuseBadCamp` throws.
 */
export function rescheduleCamp(
  context: CommandContext,
  { id, camp }: ParsedInput<'camps.reschedule'>,
): CampSummary {
  const { db } = context
  const before = getRecordedCamp(db, id)
  if (before.cancelledOn !== null) throw new AppError('CAMP_CANCELLED')
  const leftOut = before.days.filter((day) => !isCampDay(camp.segments, day.day))
  const attended = leftOut.find((day) => day.marks.length > 0)
  if (attended !== undefined) {
    throw new AppError('CAMP_DAY_HAS_ATTENDANCE', { day: attended.day })
  }
  const members = before.members.filter((member) => member.withdrawnOn === null).length
  if (camp.quota < members) {
    throw new AppError('CAMP_QUOTA_BELOW_MEMBERS', { quota: camp.quota, members })
  }
  refuseBadCamp(db, camp, id)
  for (const day of leftOut) removeDay(db, day.id)
  updateCamp(db, id, camp)
  context.about('camp', id)
  return campSummary(context, id)
}
