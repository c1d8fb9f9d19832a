import { itemDraft } from '#tests/support/factories/inventory.ts'
import type { Office } from '#tests/support/office.ts'

/** Things of the site, and one that is gone. */
export async function liveWithInventory(office: Office): Promise<void> {
  await office.request('inventory.add', itemDraft())
  await office.request('inventory.add', itemDraft({ name: '跳绳', unit: '根', category: 'sports' }))
  const { id } = await office.request('inventory.add', itemDraft({ name: '投影仪', unit: '台' }))
  await office.request('inventory.strikeOff', { id, struckOffOn: '2026-10-01', reason: '损坏' })
}
