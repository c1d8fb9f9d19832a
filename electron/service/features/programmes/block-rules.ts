import type { CampId } from '#shared/features/camps/camp.ts'
import { isCampDay, type CampSegments } from '#shared/features/camps/segments.ts'
import {
  peopleOf,
  type CampBlock,
  type CampBlockFields,
} from '#shared/features/programmes/camp-block.ts'
import { isInUse, type RoomId } from '#shared/features/rooms/room.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { getRecordedCamp, type RecordedCamp } from '#service/features/camps/camps.public.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { refuseUnavailable } from '#service/features/team/team.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** A camp that was not called off. Throws NOT_FOUND, CAMP_CANCELLED. */
export function openCamp(db: Reads, id: CampId): RecordedCamp {
  const camp = getRecordedCamp(db, id)
  if (camp.cancelledOn !== null) throw new AppError('CAMP_CANCELLED')
  return camp
}

/**
 * What no activity may be: outside its camp, in a room out of use, led by somebody who is not at
 * work that day. Throws BLOCK_OUTSIDE_CAMP, BLOCK_ROOM_NOT_IN_USE, TEAM_MEMBER_NOT_AT_WORK,
 * NOT_FOUND.
 */
export function refuseBadBlock(db: Reads, camp: RecordedCamp, block: CampBlockFields): void {
  const { day, roomId } = block
  if (!isCampDay(camp.segments, day)) {
    throw new AppError('BLOCK_OUTSIDE_CAMP', { day, dates: datesText(camp.segments) })
  }
  if (roomId !== null) refuseRoomOutOfUse(db, roomId, day)
  refuseUnavailable(db, peopleOf(block), day)
}

/** What was held stays where it was. Throws BLOCK_DAY_RECORDED. */
export function refuseRecorded(camp: RecordedCamp, days: readonly Day[]): void {
  const day = days.find((one) => isRecorded(camp, one))
  if (day !== undefined) throw new AppError('BLOCK_DAY_RECORDED', { day })
}

export function isRecorded(camp: RecordedCamp, day: Day): boolean {
  return camp.days.some((record) => record.day === day)
}

/** The fields of a block without its keys, as its form sends them. */
export function fieldsOf({ id, campId, ...fields }: CampBlock): CampBlockFields {
  void [id, campId]
  return fields
}

function refuseRoomOutOfUse(db: Reads, id: RoomId, day: Day): void {
  const room = listRooms(db).find((candidate) => candidate.id === id)
  if (room === undefined) throw new AppError('NOT_FOUND')
  if (!isInUse(room, day)) throw new AppError('BLOCK_ROOM_NOT_IN_USE', { name: room.name, day })
}

function datesText(segments: CampSegments): string {
  return segments.map(({ startsOn, endsOn }) => `${startsOn} 至 ${endsOn}`).join('、')
}
