import { itemDraft } from '#tests/support/factories/inventory.ts'
import type { Office } from '#tests/support/office.ts'

/** Things of the site, one of which can still be struck off. */
export async function liveWithInventory(office: Office): Promise<void> {
  await office.request('inventory.add', itemDraft())
  await office.request('inventory.add', itemDraft({ name: '跳绳', unit: '根', category: 'sports' }))
}
