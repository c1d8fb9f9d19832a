import { z } from 'zod'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { itemIdSchema } from '#shared/features/inventory/item.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { campBlockIdSchema } from './camp-block.ts'

export const materialIdSchema = z.int().positive().brand<'CampMaterialId'>()
export type MaterialId = z.infer<typeof materialIdSchema>

export const MATERIAL_ORIGINS = [
  { code: 'stock', name: '站内物资' },
  { code: 'buy', name: '购买' },
  { code: 'borrow', name: '借用' },
  { code: 'donated', name: '捐赠' },
] as const
export const materialOriginSchema = z.enum(
  MATERIAL_ORIGINS.map((origin) => origin.code),
  { error: '请选择物资来源' },
)
export type MaterialOrigin = z.infer<typeof materialOriginSchema>

const QUANTITY_MESSAGE = '数量应为 1 至 100000 的整数'

const materialFieldsSchema = z.object({
  /** The activity it is for; null for the whole camp. */
  blockId: campBlockIdSchema.nullable(),
  /** The thing of the inventory it is, where it is one. */
  itemId: itemIdSchema.nullable(),
  name: plainTextSchema.trim().min(1, '请填写物资名称').max(40, '物资名称最多 40 个字'),
  quantity: z
    .int({ error: QUANTITY_MESSAGE })
    .min(1, { error: QUANTITY_MESSAGE })
    .max(100_000, { error: QUANTITY_MESSAGE }),
  unit: plainTextSchema.trim().min(1, '请填写单位，例如“张”').max(8, '单位最多 8 个字'),
  origin: materialOriginSchema,
  note: plainTextSchema.trim().max(100, '备注最多 100 个字'),
})

/** What a camp or one activity needs, as the form sends it. */
export const materialDraftSchema = materialFieldsSchema.refine(
  (material) => material.origin !== 'stock' || material.itemId !== null,
  { message: '请选择站内的哪一项物资', path: ['itemId'] },
)
export type MaterialDraft = z.input<typeof materialDraftSchema>
export type MaterialFields = z.output<typeof materialDraftSchema>

export const materialSchema = materialFieldsSchema.extend({
  id: materialIdSchema,
  campId: campIdSchema,
  isReady: z.boolean(),
})
export type Material = z.output<typeof materialSchema>

/** One thing with everything the camp needs of it, against what the site keeps. */
export const materialSumSchema = z.object({
  /** The first line it came from. */
  key: z.string(),
  name: z.string(),
  unit: z.string(),
  needed: z.int(),
  /** Of that, what is to come out of the inventory. */
  fromStock: z.int(),
  /** What the inventory has; null for a thing that is not kept there. */
  inStock: z.int().nullable(),
  /** What the inventory lacks. */
  short: z.int(),
  isReady: z.boolean(),
})
export type MaterialSum = z.output<typeof materialSumSchema>

/**
 * Sums the same thing over all activities: one item of the inventory, or one name in one unit.
 * `stock` holds what the site keeps of each item, struck-off things with 0.
 */
export function sumMaterials(
  materials: readonly Material[],
  stock: ReadonlyMap<number, number>,
): MaterialSum[] {
  const groups = Map.groupBy(materials, keyOf)
  return [...groups].map(([key, lines]) => {
    const [first] = lines
    const itemId = first?.itemId ?? null
    const inStock = itemId === null ? null : (stock.get(itemId) ?? 0)
    const fromStock = total(lines.filter((line) => line.origin === 'stock'))
    return {
      key,
      name: first?.name ?? '',
      unit: first?.unit ?? '',
      needed: total(lines),
      fromStock,
      inStock,
      short: Math.max(0, fromStock - (inStock ?? 0)),
      isReady: lines.every((line) => line.isReady),
    }
  })
}

export function materialOriginName(code: MaterialOrigin): string {
  return byCode(MATERIAL_ORIGINS, code).name
}

function keyOf({ itemId, name, unit }: Material): string {
  return itemId === null ? `${name.replaceAll(/\s/gu, '')}|${unit}` : String(itemId)
}

function total(lines: readonly Material[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0)
}
