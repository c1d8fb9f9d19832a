import type { ParsedInput } from '#shared/contract/index.ts'
import type { Item, ItemFields } from '#shared/features/inventory/item.ts'
import { isInUse } from '#shared/features/rooms/room.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { spellName } from '#service/platform/name-spelling.ts'
import { getItem, insertItem, updateItem } from './inventory.repository.ts'
import { getKeptItem } from './strike-off.ts'

/** Throws NOT_FOUND, ITEM_ROOM_NOT_IN_USE. */
export function addItem(context: CommandContext, item: ParsedInput<'inventory.add'>): Item {
  refuseUnusedRoom(context, item)
  const id = insertItem(context.db, { ...item, ...spellName(item.name) })
  context.about('inventory-item', id)
  return getItem(context.db, id)
}

/** Throws NOT_FOUND, ITEM_STRUCK_OFF, ITEM_ROOM_NOT_IN_USE. */
export function changeItem(
  context: CommandContext,
  { id, item }: ParsedInput<'inventory.update'>,
): Item {
  const before = getKeptItem(context, id)
  if (before.roomId !== item.roomId) refuseUnusedRoom(context, item)
  updateItem(context.db, id, { ...item, ...spellName(item.name) })
  context.about('inventory-item', id)
  return getItem(context.db, id)
}

function refuseUnusedRoom({ db, today }: CommandContext, { roomId }: ItemFields): void {
  if (roomId === null) return
  const room = listRooms(db).find((candidate) => candidate.id === roomId)
  if (room === undefined) throw new AppError('NOT_FOUND')
  if (!isInUse(room, today))
    throw new AppError('ITEM_ROOM_NOT_IN_USE', { name: room.name, day: today })
}
