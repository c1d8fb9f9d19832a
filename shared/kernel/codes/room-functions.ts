import { z } from 'zod'
import { byCode } from './by-code.ts'

/**
 * What a room is used for. `required` marks the five rooms the policy names (R06); `countsForArea`
 * says whether its floor enters the 120 square metres (R05): yards, stairs and toilets do not.
 */
export const ROOM_FUNCTIONS = [
  { code: 'classroom', name: '儿童学堂', required: true, countsForArea: true },
  { code: 'activity-room', name: '活动室', required: true, countsForArea: true },
  { code: 'library', name: '图书室', required: true, countsForArea: true },
  { code: 'family-room', name: '亲情关爱室', required: true, countsForArea: true },
  { code: 'counselling-room', name: '心理疏导室', required: true, countsForArea: true },
  { code: 'other', name: '其他', required: false, countsForArea: true },
  { code: 'auxiliary', name: '辅助', required: false, countsForArea: false },
] as const

export type RoomFunction = (typeof ROOM_FUNCTIONS)[number]
export type RoomFunctionCode = RoomFunction['code']

export const roomFunctionCodeSchema = z.enum(
  ROOM_FUNCTIONS.map((room) => room.code),
  { error: '请选择功能室' },
)

/** The five rooms the policy names, in its order (R06). */
export const REQUIRED_ROOM_FUNCTIONS: readonly RoomFunction[] = ROOM_FUNCTIONS.filter(
  (room) => room.required,
)

export function roomFunctionByCode(code: RoomFunctionCode): RoomFunction {
  return byCode(ROOM_FUNCTIONS, code)
}
