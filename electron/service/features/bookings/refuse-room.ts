import { isInUse, type RoomId } from '#shared/features/rooms/room.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'

/** Throws NOT_FOUND, BOOKING_ROOM_NOT_IN_USE: nothing is held in a room that is not used that day. */
export function refuseUnusedRoom(db: Reads, roomId: RoomId | null, day: Day): void {
  if (roomId === null) return
  const room = listRooms(db).find(({ id }) => id === roomId)
  if (room === undefined) throw new AppError('NOT_FOUND')
  if (!isInUse(room, day)) throw new AppError('BOOKING_ROOM_NOT_IN_USE', { name: room.name, day })
}
