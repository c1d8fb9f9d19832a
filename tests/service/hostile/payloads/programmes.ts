import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { blockDraft, materialDraft } from '#tests/support/factories/programmes.ts'
import type { FuzzFiles } from '../valid-payloads.ts'

const block = () => blockDraft({ day: '2027-07-07', title: '包饺子', theme: 'family' })
const place = { day: '2027-07-08', startsAt: '14:00', endsAt: '15:00', roomId: null }

/** A payload of every route of this feature that fits the lived-in site. */
export function programmesPayloads(files: FuzzFiles): {
  readonly [R in RouteOf<'programmes'>]: RouteInput<R>
} {
  return {
    'programmes.timetable': { campId: 2 },
    'programmes.addBlock': { campId: 2, block: block(), clashReason: '分组进行' },
    'programmes.updateBlock': { id: 1, block: block() },
    'programmes.moveBlock': { id: 1, place, clashReason: '只有这间' },
    'programmes.removeBlock': { id: 2 },
    'programmes.copyBlock': { id: 1, days: ['2027-07-09'] },
    'programmes.copyDay': { campId: 2, from: '2027-07-07', days: ['2027-07-12'] },
    'programmes.materials': { campId: 2 },
    'programmes.addMaterial': { campId: 2, material: materialDraft({ name: '蜡笔', unit: '盒' }) },
    'programmes.updateMaterial': { id: 1, material: materialDraft({ quantity: 40, blockId: 1 }) },
    'programmes.removeMaterial': { id: 2 },
    'programmes.setMaterialReady': { id: 1, isReady: true },
    'programmes.readiness': { campId: 2 },
    'programmes.readyCamps': {},
    'programmes.confirm': { campId: 2, item: 'weather' },
    'programmes.takeBack': { campId: 2, item: 'food', reason: '换了供餐单位' },
    'programmes.clonePreview': { fromId: 2, startsOn: '2028-07-03' },
    'programmes.clone': {
      fromId: 2,
      startsOn: '2028-07-03',
      name: '再来一期夏令营',
      leaderId: null,
    },
    'programmes.printBook': { campId: 2, folder: files.folder, reason: '带队使用' },
  }
}
