import { campIdSchema } from '#shared/features/camps/camp.ts'
import { blockDraft, materialDraft } from '#tests/support/factories/programmes.ts'
import type { Office } from '#tests/support/office.ts'

/** Two activities, things to buy and a confirmation of the camp that is to come. */
export async function liveWithProgrammes(office: Office): Promise<void> {
  const campId = campIdSchema.parse(2)
  const first = blockDraft({ day: '2027-07-05' })
  await office.request('programmes.addBlock', { campId, block: first })
  const second = blockDraft({ day: '2027-07-06', title: '升国旗', theme: 'patriotism' })
  await office.request('programmes.addBlock', { campId, block: second })
  await office.request('programmes.addMaterial', { campId, material: materialDraft() })
  const paper = materialDraft({ name: '彩纸', unit: '包' })
  await office.request('programmes.addMaterial', { campId, material: paper })
  await office.request('programmes.confirm', { campId, item: 'food' })
}
