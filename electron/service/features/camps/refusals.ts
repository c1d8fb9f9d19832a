import { findClash } from '#shared/features/camps/clash.ts'
import type { CampFields, CampId } from '#shared/features/camps/camp.ts'
import { campSpan, findLongGap } from '#shared/features/camps/segments.ts'
import { isInUse } from '#shared/features/rooms/room.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { refuseUnavailable } from '#service/features/team/team.public.ts'
import { campRulesOn } from './camp-rules.ts'
import { listRecordedCamps } from './recorded-camps.ts'

/**
 * What no camp may be (R13). Throws CAMP_NAME_TAKEN, CAMP_GAP_TOO_LONG, CAMP_DATES_CLASH,
 * CAMP_ROOM_NOT_IN_USE, TEAM_MEMBER_NOT_AT_WORK for a leader who is not at work on the first and last
 * day of every part, NOT_FOUND for a room or a leader that does not exist.
 */
export function refuseBadCamp(db: Reads, draft: CampFields, own: CampId | null): void {
  const camps = listRecordedCamps(db)
  const namesakes = camps.filter((camp) => camp.name === draft.name && camp.cancelledOn === null)
  if (namesakes.some((camp) => camp.id !== own)) {
    throw new AppError('CAMP_NAME_TAKEN', { name: draft.name })
  }
  const { maxGapDays } = campRulesOn(db, campSpan(draft.segments).endsOn)
  const gap = findLongGap(draft.segments, maxGapDays)
  if (gap !== null) throw new AppError('CAMP_GAP_TOO_LONG', { ...gap, maxGapDays })
  const clash = findClash(
    draft.segments,
    camps.map((camp) => ({
      ...camp,
      freeDays: camp.days.filter((day) => day.status === 'cancelled').map((day) => day.day),
    })),
    own,
  )
  if (clash !== null) throw new AppError('CAMP_DATES_CLASH', { ...clash })
  refuseRoomOutOfUse(db, draft)
  if (draft.leaderId !== null)
    for (const day of endsOf(draft)) refuseUnavailable(db, [draft.leaderId], day)
}

function refuseRoomOutOfUse(db: Reads, draft: CampFields): void {
  const { roomId } = draft
  if (roomId === null) return
  const room = listRooms(db).find((candidate) => candidate.id === roomId)
  if (room === undefined) throw new AppError('NOT_FOUND')
  const day = endsOf(draft).find((candidate) => !isInUse(room, candidate))
  if (day !== undefined) throw new AppError('CAMP_ROOM_NOT_IN_USE', { name: room.name, day })
}

/** First and last day of every part. */
function endsOf({ segments }: CampFields): Day[] {
  return segments.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn])
}
