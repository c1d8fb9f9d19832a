import type { HandlersFor } from '#service/platform/context.ts'
import { premisesOn } from './check-premises.ts'
import { listRooms } from './rooms.repository.ts'
import { addRoom, changeRoom } from './save-room.ts'

export const roomsHandlers: HandlersFor<'rooms'> = {
  'rooms.list': ({ db }) => listRooms(db),
  'rooms.check': ({ db, today }, { day }) => premisesOn(db, day ?? today),
  'rooms.add': addRoom,
  'rooms.update': changeRoom,
}
