import type { ParsedInput } from '#shared/contract/index.ts'
import type { Camp, CampFields } from '#shared/features/camps/camp.ts'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { campSpan, isCampDay } from '#shared/features/camps/segments.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import {
  blockDaysOf,
  takeBackConfirmations,
} from '#service/features/programmes/programmes.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { removeDay } from './camp-days.repository.ts'
import { moveFirstDay } from './camp-members.repository.ts'
import { updateCamp } from './camps.repository.ts'
import { campSummary } from './read-camp.ts'
import { getRecordedCamp } from './recorded-camps.ts'
import { refuseBadCamp } from './refusals.ts'

/**
 * Corrects a camp. Days left out by new dates lose their record as rest or cancelled; a day with
 * attendance is never lost. Throws CAMP_CANCELLED, CAMP_DAY_HAS_ATTENDANCE,
 * CAMP_DAY_HAS_BLOCKS, CAMP_QUOTA_BELOW_MEMBERS, NOT_FOUND and what `refuseBadCamp` throws.
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
  const block = blockDaysOf(db, id).find(({ day }) => !isCampDay(camp.segments, day))
  if (block !== undefined) throw new AppError('CAMP_DAY_HAS_BLOCKS', { ...block })
  const members = before.members.filter((member) => member.withdrawnOn === null).length
  if (camp.quota < members) {
    throw new AppError('CAMP_QUOTA_BELOW_MEMBERS', { quota: camp.quota, members })
  }
  refuseBadCamp(db, camp, id)
  for (const day of leftOut) removeDay(db, day.id)
  updateCamp(db, id, camp)
  const { startsOn: to, endsOn: end } = campSpan(camp.segments)
  moveFirstDay(db, { campId: id, from: campSpan(before.segments).startsOn, to, end })
  const change = changeOf(before, camp)
  if (change !== null) takeBackConfirmations(context, id, change)
  context.about('camp', id)
  return campSummary(context, id)
}

/** Why what was confirmed has to be looked at again. */
function changeOf(before: Camp, { leaderId, segments }: CampFields): string | null {
  if (before.leaderId !== leaderId) return '带队人员有变动'
  return JSON.stringify(before.segments) === JSON.stringify(segments) ? null : '营期日期有变动'
}
