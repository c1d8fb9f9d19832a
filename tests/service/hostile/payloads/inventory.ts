import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { itemDraft } from '#tests/support/factories/inventory.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function inventoryPayloads(): { readonly [R in RouteOf<'inventory'>]: RouteInput<R> } {
  return {
    'inventory.list': {},
    'inventory.add': itemDraft({ name: '桌游' }),
    'inventory.update': { id: 1, item: itemDraft({ quantity: 38 }) },
    'inventory.strikeOff': { id: 2, struckOffOn: '2026-10-08', reason: '损坏' },
    'inventory.restore': { id: 3 },
  }
}
