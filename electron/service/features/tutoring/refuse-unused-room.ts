import type { RoomId } from '#shared/features/rooms/room.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** A room has to be in use on at least a part of the term. Throws NOT_FOUND, TERM_ROOM_NOT_IN_USE. */
export function refuseUnusedRoom(
  db: Reads,
  term: Pick<TutoringTerm, 'startsOn' | 'endsOn'>,
  roomId: RoomId | null,
): void {
  if (roomId === null) return
  const room = listRooms(db).find((candidate) => candidate.id === roomId)
  if (room === undefined) throw new AppError('NOT_FOUND')
  const isUsable =
    room.inUseFrom <= term.endsOn && (room.inUseTo === null || term.startsOn <= room.inUseTo)
  if (!isUsable) throw new AppError('TERM_ROOM_NOT_IN_USE', { room: room.name })
}
