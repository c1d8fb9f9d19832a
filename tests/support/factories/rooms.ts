import type { RoomDraft } from '#shared/features/rooms/room.ts'

/** A room as its form would send it: 40 ㎡, in use since the beginning of 2025. */
export function roomDraft(overrides: Partial<RoomDraft> = {}): RoomDraft {
  return {
    name: '儿童学堂',
    functions: ['classroom'],
    useAreaDm2: 4000,
    buildingAreaDm2: null,
    isShared: false,
    sharedNote: '',
    inUseFrom: '2025-01-01',
    inUseTo: null,
    note: '',
    ...overrides,
  }
}
