import { z } from 'zod'
import { daySchema } from '#shared/kernel/day.ts'
import { roomFunctionCodeSchema } from '#shared/kernel/codes/room-functions.ts'
import { roomIdSchema, type Room, type RoomId } from '#shared/features/rooms/room.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  id, name, use_area_dm2 AS useAreaDm2, building_area_dm2 AS buildingAreaDm2,
  is_shared AS isShared, shared_note AS sharedNote,
  in_use_from AS inUseFrom, in_use_to AS inUseTo, note`

const roomRowSchema = z.object({
  id: roomIdSchema,
  name: z.string(),
  useAreaDm2: z.int(),
  buildingAreaDm2: z.int().nullable(),
  isShared: z.boolean(),
  sharedNote: z.string(),
  inUseFrom: daySchema,
  inUseTo: daySchema.nullable(),
  note: z.string(),
})

const ALL = query(`SELECT ${COLUMNS} FROM room ORDER BY in_use_from, id`, roomRowSchema)

const NAMED = query('SELECT id FROM room WHERE name = @name', z.object({ id: roomIdSchema }))

const FUNCTIONS = query(
  'SELECT room_id AS roomId, function FROM room_function',
  z.object({ roomId: roomIdSchema, function: roomFunctionCodeSchema }),
)

const INSERT = statement(`
  INSERT INTO room (name, use_area_dm2, building_area_dm2, is_shared, shared_note,
                    in_use_from, in_use_to, note)
  VALUES (@name, @useAreaDm2, @buildingAreaDm2, @isShared, @sharedNote,
          @inUseFrom, @inUseTo, @note)
`)

const UPDATE = statement(`
  UPDATE room SET name = @name, use_area_dm2 = @useAreaDm2,
    building_area_dm2 = @buildingAreaDm2, is_shared = @isShared, shared_note = @sharedNote,
    in_use_from = @inUseFrom, in_use_to = @inUseTo, note = @note
  WHERE id = @id
`)

const CLEAR_FUNCTIONS = statement('DELETE FROM room_function WHERE room_id = @roomId')
const INSERT_FUNCTION = statement(
  'INSERT INTO room_function (room_id, function) VALUES (@roomId, @function)',
)

type RoomFields = Omit<Room, 'id'>

export function listRooms(db: Reads): Room[] {
  const functions = Map.groupBy(db.all(FUNCTIONS), (row) => row.roomId)
  return db.all(ALL).map((row) => ({
    ...row,
    functions: (functions.get(row.id) ?? []).map((item) => item.function),
  }))
}

export function findRoomNamed(db: Reads, name: string): RoomId | undefined {
  return db.find(NAMED, { name })?.id
}

export function insertRoom(db: Writes, { functions, ...room }: RoomFields): RoomId {
  const id = roomIdSchema.parse(db.run(INSERT, room).id)
  writeFunctions(db, id, functions)
  return id
}

export function updateRoom(db: Writes, id: RoomId, { functions, ...room }: RoomFields): number {
  const { changes } = db.run(UPDATE, { id, ...room })
  writeFunctions(db, id, functions)
  return changes
}

function writeFunctions(db: Writes, roomId: RoomId, functions: Room['functions']): void {
  db.run(CLEAR_FUNCTIONS, { roomId })
  for (const code of new Set(functions)) db.run(INSERT_FUNCTION, { roomId, function: code })
}
