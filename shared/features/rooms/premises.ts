import {
  REQUIRED_ROOM_FUNCTIONS,
  roomFunctionByCode,
  type RoomFunctionCode,
} from '#shared/kernel/codes/room-functions.ts'
import type { Day } from '#shared/kernel/day.ts'
import { isInUse, type Room, type RoomId } from './room.ts'

/** Which of the two areas is reported; the policy does not say (domain §1.2), so the site chooses. */
export type AreaBasis = 'use' | 'building'

/** How the premises stand against R05 (area) and R06 (five rooms) on a day. */
export interface PremisesCheck {
  readonly day: Day
  readonly areaDm2: number
  readonly dedicatedAreaDm2: number
  readonly minimumDm2: number
  readonly isAreaMet: boolean
  readonly functions: readonly {
    readonly code: RoomFunctionCode
    readonly name: string
    readonly roomIds: readonly RoomId[]
  }[]
  readonly isComplete: boolean
  readonly isMet: boolean
}

/** Floor area of a room that enters the 120 ㎡, dm²; a room that is only 辅助 counts 0 (R05). */
export function countedAreaDm2(room: Room, basis: AreaBasis): number {
  const counts = room.functions.some((code) => roomFunctionByCode(code).countsForArea)
  if (!counts) return 0
  return basis === 'building' ? (room.buildingAreaDm2 ?? room.useAreaDm2) : room.useAreaDm2
}

/**
 * Checks R05 and R06 on a day: every room once however many functions it has (一室多用), each of
 * the five functions covered by a room in use.
 */
export function checkPremises(
  rooms: readonly Room[],
  day: Day,
  rules: { readonly minimumDm2: number; readonly basis: AreaBasis },
): PremisesCheck {
  const inUse = rooms.filter((room) => isInUse(room, day))
  const areaOf = (room: Room) => countedAreaDm2(room, rules.basis)
  const areaDm2 = sum(inUse.map(areaOf))
  const functions = REQUIRED_ROOM_FUNCTIONS.map(({ code, name }) => ({
    code,
    name,
    roomIds: inUse.filter((room) => room.functions.includes(code)).map((room) => room.id),
  }))
  const isAreaMet = areaDm2 >= rules.minimumDm2
  const isComplete = functions.every((item) => item.roomIds.length > 0)
  return {
    day,
    areaDm2,
    dedicatedAreaDm2: sum(inUse.filter((room) => !room.isShared).map(areaOf)),
    minimumDm2: rules.minimumDm2,
    isAreaMet,
    functions,
    isComplete,
    isMet: isAreaMet && isComplete,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
