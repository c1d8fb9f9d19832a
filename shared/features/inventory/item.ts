import { z } from 'zod'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const itemIdSchema = z.int().positive().brand<'InventoryItemId'>()
export type ItemId = z.infer<typeof itemIdSchema>

export const ITEM_CATEGORIES = [
  { code: 'furniture', name: '桌椅家具' },
  { code: 'electronics', name: '电子设备' },
  { code: 'teaching', name: '教具文具' },
  { code: 'counselling', name: '心理器材' },
  { code: 'sports', name: '体育用品、玩具' },
  { code: 'safety', name: '消防急救' },
  { code: 'daily', name: '生活用品' },
  { code: 'other', name: '其他' },
] as const
export const itemCategorySchema = z.enum(
  ITEM_CATEGORIES.map((category) => category.code),
  { error: '请选择物资类别' },
)
export type ItemCategory = z.infer<typeof itemCategorySchema>

const QUANTITY_MESSAGE = '数量应为 0 至 100000 的整数'

/** A thing of the site as the form sends it; the number is given by the service. */
export const itemDraftSchema = z.object({
  name: plainTextSchema.trim().min(1, '请填写物资名称').max(40, '物资名称最多 40 个字'),
  category: itemCategorySchema,
  unit: plainTextSchema.trim().min(1, '请填写单位，例如“张”').max(8, '单位最多 8 个字'),
  quantity: z
    .int({ error: QUANTITY_MESSAGE })
    .min(0, { error: QUANTITY_MESSAGE })
    .max(100_000, { error: QUANTITY_MESSAGE }),
  roomId: roomIdSchema.nullable(),
  acquiredOn: daySchema,
  note: plainTextSchema.trim().max(200, '备注最多 200 个字'),
})
export type ItemDraft = z.input<typeof itemDraftSchema>
export type ItemFields = z.output<typeof itemDraftSchema>

export const itemSchema = itemDraftSchema.extend({
  id: itemIdSchema,
  /** WZ000001. */
  number: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  /** First day on which it is gone, or null. */
  struckOffOn: daySchema.nullable(),
  struckOffReason: z.string(),
})
export type Item = z.output<typeof itemSchema>

/** From when on a thing is gone, and why. */
export const strikeOffSchema = z.strictObject({
  struckOffOn: daySchema,
  reason: plainTextSchema.trim().min(1, '请填写注销原因').max(100, '注销原因最多 100 个字'),
})

export function itemCategoryName(code: ItemCategory): string {
  return byCode(ITEM_CATEGORIES, code).name
}
