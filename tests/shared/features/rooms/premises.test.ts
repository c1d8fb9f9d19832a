import { describe, expect, it } from 'vitest'
import { toDay } from '#shared/kernel/day.ts'
import { checkPremises, countedAreaDm2 } from '#shared/features/rooms/premises.ts'
import { roomSchema, type Room } from '#shared/features/rooms/room.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'

const DAY = toDay('2026-06-30')
const RULES = { minimumDm2: 12_000, basis: 'use' } as const

let nextId = 1
function room(overrides: Parameters<typeof roomDraft>[0] = {}): Room {
  return roomSchema.parse({ ...roomDraft(overrides), id: nextId++ })
}

describe('the area of the premises (R05)', () => {
  it.each([
    [11_999, false],
    [12_000, true],
    [12_001, true],
  ])('%i dm² is enough: %s', (useAreaDm2, isMet) => {
    expect(checkPremises([room({ useAreaDm2 })], DAY, RULES).isAreaMet).toBe(isMet)
  })

  it('counts a room of several functions once, and a purely auxiliary one not at all', () => {
    const rooms = [
      room({ functions: ['classroom', 'library'], useAreaDm2: 6000 }),
      room({ functions: ['auxiliary'], useAreaDm2: 9000 }),
      room({ functions: ['auxiliary', 'activity-room'], useAreaDm2: 100 }),
    ]
    expect(checkPremises(rooms, DAY, RULES).areaDm2).toBe(6100)
  })

  it('shows the dedicated area beside the whole', () => {
    const rooms = [room({ useAreaDm2: 7000 }), room({ useAreaDm2: 6000, isShared: true })]
    const check = checkPremises(rooms, DAY, RULES)
    expect([check.areaDm2, check.dedicatedAreaDm2]).toEqual([13_000, 7000])
  })

  it('uses the gross area where the county asks for it, the usable one where it is unknown', () => {
    expect(countedAreaDm2(room({ useAreaDm2: 50, buildingAreaDm2: 60 }), 'building')).toBe(60)
    expect(countedAreaDm2(room({ useAreaDm2: 50, buildingAreaDm2: null }), 'building')).toBe(50)
  })

  it.each([
    ['2026-06-30', null, true],
    ['2026-07-01', null, false],
    ['2020-01-01', '2026-06-30', true],
    ['2020-01-01', '2026-06-29', false],
  ])('a room in use from %s to %s counts on 30 June: %s', (inUseFrom, inUseTo, counts) => {
    const check = checkPremises([room({ inUseFrom, inUseTo })], DAY, RULES)
    expect(check.areaDm2 > 0).toBe(counts)
  })
})

describe('the five rooms (R06)', () => {
  it('are complete when every function has a room, however they share it', () => {
    const all = room({
      functions: ['classroom', 'activity-room', 'library', 'family-room', 'counselling-room'],
    })
    expect(checkPremises([all], DAY, RULES)).toMatchObject({ isComplete: true, isMet: false })
  })

  it('name the one that is missing', () => {
    const rooms = [room({ functions: ['classroom', 'activity-room', 'library', 'family-room'] })]
    const { isComplete, functions } = checkPremises(rooms, DAY, RULES)
    expect(isComplete).toBe(false)
    expect(functions.filter(({ roomIds }) => roomIds.length === 0).map(({ name }) => name)).toEqual(
      ['心理疏导室'],
    )
  })
})
