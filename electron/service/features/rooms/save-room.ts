import type { ParsedInput } from '#shared/contract/index.ts'
import type { Room, RoomId } from '#shared/features/rooms/room.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { findRoomNamed, insertRoom, listRooms, updateRoom } from './rooms.repository.ts'

/** Throws ROOM_NAME_TAKEN: two rooms of one name would be confused on every list. */
export function addRoom(context: CommandContext, draft: ParsedInput<'rooms.add'>): Room {
  refuseTakenName(context, draft.name, null)
  const id = insertRoom(context.db, draft)
  context.about('room', id)
  return getRoom(context, id)
}

/** Throws NOT_FOUND, ROOM_NAME_TAKEN. */
export function changeRoom(
  context: CommandContext,
  { id, room }: ParsedInput<'rooms.update'>,
): Room {
  getRoom(context, id)
  refuseTakenName(context, room.name, id)
  updateRoom(context.db, id, room)
  context.about('room', id)
  return getRoom(context, id)
}

function getRoom({ db }: CommandContext, id: RoomId): Room {
  const room = listRooms(db).find((candidate) => candidate.id === id)
  if (room === undefined) throw new AppError('NOT_FOUND')
  return room
}

function refuseTakenName({ db }: CommandContext, name: string, own: RoomId | null): void {
  const taken = findRoomNamed(db, name)
  if (taken !== undefined && taken !== own) throw new AppError('ROOM_NAME_TAKEN', { name })
}
