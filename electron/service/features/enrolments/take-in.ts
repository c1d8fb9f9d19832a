import type { CampId } from '#shared/features/camps/camp.ts'
import { campSpan } from '#shared/features/camps/segments.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Day } from '#shared/kernel/day.ts'
import { settleClashes } from '#service/features/bookings/bookings.public.ts'
import { putOnRoster } from '#service/features/camps/roster.public.ts'
import { campBlockBookings } from '#service/features/programmes/programmes.public.ts'
import { getRecordedCamp, isOnRoster } from '#service/features/camps/camps.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { keepFormsOf } from './forms.public.ts'

/**
 * Children get their places: roster, form, and what else they have to do at the times of the camp.
 * Throws what `putOnRoster` throws, and BOOKING_CLASH unless a reason is given.
 */
export function takeIn(
  context: CommandContext,
  {
    campId,
    childIds,
    enrolledOn,
    clashReason,
  }: {
    readonly campId: CampId
    readonly childIds: readonly ChildId[]
    /** First day the children take part; unless given, the first day not yet recorded. */
    readonly enrolledOn?: Day | undefined
    readonly clashReason?: string | undefined
  },
): { enrolled: number; memberCount: number } {
  const answer = putOnRoster(context, { campId, childIds, enrolledOn })
  keepFormsOf(context, campId, childIds)
  settleClashes(context, blocksOf(context, campId, childIds), clashReason)
  return answer
}

/** Activities of the camp still to come in which the children take part. */
function blocksOf({ db, today }: CommandContext, campId: CampId, childIds: readonly ChildId[]) {
  const camp = getRecordedCamp(db, campId)
  const { startsOn, endsOn } = campSpan(camp.segments)
  const from = startsOn < today ? today : startsOn
  if (from > endsOn) return []
  const added = camp.members.filter(({ childId }) => childIds.includes(childId))
  return campBlockBookings(db, from, endsOn)
    .filter(({ path }) => new URLSearchParams(path.split('?')[1]).get('camp') === String(campId))
    .filter(({ day }) => added.some((member) => isOnRoster(member, day)))
    .map(({ kind, id, day }) => ({ kind, id, day }))
}
