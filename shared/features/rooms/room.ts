import { z } from 'zod'
import { areaSchema } from '#shared/kernel/area.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import { roomFunctionCodeSchema } from '#shared/kernel/codes/room-functions.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const roomIdSchema = z.int().positive().brand<'RoomId'>()
export type RoomId = z.infer<typeof roomIdSchema>

const roomFieldsSchema = z.object({
  name: plainTextSchema.trim().min(1, '请填写房间名称').max(30, '房间名称最多 30 个字'),
  functions: z.array(roomFunctionCodeSchema).min(1, '请至少选择一项功能'),
  /** Usable floor area, dm². */
  useAreaDm2: areaSchema,
  /** Gross floor area, dm², where it is known. */
  buildingAreaDm2: areaSchema.nullable(),
  /** Used together with another body (幸福院, 村委会, 学校). */
  isShared: z.boolean(),
  sharedNote: plainTextSchema.trim().max(60, '合用说明最多 60 个字'),
  inUseFrom: daySchema,
  /** Last day in use, or null while it still is. */
  inUseTo: daySchema.nullable(),
  note: plainTextSchema.trim().max(200, '备注最多 200 个字'),
})

/** A room as the form sends it. */
export const roomDraftSchema = roomFieldsSchema
  .refine((room) => room.inUseTo === null || room.inUseFrom <= room.inUseTo, {
    message: '停用日期不能早于启用日期',
    path: ['inUseTo'],
  })
  .refine((room) => room.buildingAreaDm2 === null || room.buildingAreaDm2 >= room.useAreaDm2, {
    message: '建筑面积不能小于使用面积，请核对',
    path: ['buildingAreaDm2'],
  })
export type RoomDraft = z.input<typeof roomDraftSchema>

export const roomSchema = roomFieldsSchema.extend({ id: roomIdSchema })
export type Room = z.output<typeof roomSchema>

/** A room counts on a day from its first to its last day in use, both included. */
export function isInUse(room: Pick<Room, 'inUseFrom' | 'inUseTo'>, day: Day): boolean {
  return room.inUseFrom <= day && (room.inUseTo === null || day <= room.inUseTo)
}
