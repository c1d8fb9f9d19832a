import { FIRST_DAY, type Known } from './practice-site.ts'
import type { Agenda } from './agenda.ts'

const ROOMS = [
  { name: '儿童学堂', functions: ['classroom'], useAreaDm2: 4250, sharedNote: '' },
  { name: '活动室', functions: ['activity-room'], useAreaDm2: 3880, sharedNote: '幸福院白天使用' },
  { name: '图书室', functions: ['library'], useAreaDm2: 2475, sharedNote: '' },
  { name: '亲情关爱室', functions: ['family-room'], useAreaDm2: 1260, sharedNote: '' },
  { name: '心理疏导室', functions: ['counselling-room'], useAreaDm2: 985, sharedNote: '' },
  { name: '户外院子', functions: ['auxiliary'], useAreaDm2: 6000, sharedNote: '幸福院共用' },
] as const

export function planRooms(agenda: Agenda, known: Known): void {
  agenda.on(FIRST_DAY, async (desk) => {
    for (const { name, functions, useAreaDm2, sharedNote } of ROOMS) {
      const room = await desk.request('rooms.add', {
        name,
        functions: [...functions],
        useAreaDm2,
        buildingAreaDm2: null,
        isShared: sharedNote !== '',
        sharedNote,
        inUseFrom: '2025-03-01',
        inUseTo: null,
        note: '',
      })
      known.rooms.set(name, room.id)
    }
  })
}
