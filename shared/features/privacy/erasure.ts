import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { erasureBasisSchema, recordStateSchema } from './record-life.ts'
import { privacyRequestSchema } from './privacy-request.ts'

export const erasureIdSchema = z.int().positive().brand<'ErasureId'>()

/** One kind of data in words, and how many of it. */
export const erasedItemSchema = z.object({ what: z.string(), count: z.int().nonnegative() })
export type ErasedItem = z.infer<typeof erasedItemSchema>

export const erasureSchema = z.object({
  id: erasureIdSchema,
  /** 销毁记录编号, 'XH2026-0001'. */
  number: z.string(),
  childNumber: z.string(),
  act: z.enum(['anonymise', 'delete']),
  doneOn: daySchema,
  doneBy: z.string(),
  basis: erasureBasisSchema,
  reason: z.string(),
  removed: z.array(erasedItemSchema),
  /** What still holds something of the child, and until when. */
  remaining: z.array(z.string()),
})
export type Erasure = z.infer<typeof erasureSchema>

export const reasonSchema = plainTextSchema
  .trim()
  .min(2, '请写明原因')
  .max(200, '原因最多 200 个字')

export const erasureOrderSchema = z.strictObject({
  id: childIdSchema,
  basis: erasureBasisSchema,
  reason: reasonSchema,
  /** Typed by hand: 匿名化2026-0001. */
  confirmation: plainTextSchema.max(60),
})

/** A child's record on its way out, for the menu in its file. */
export const recordLifeSchema = z.object({
  state: recordStateSchema,
  archivedOn: daySchema.nullable(),
  anonymisedOn: daySchema.nullable(),
  deletedOn: daySchema.nullable(),
  /** First day after the retention period; null while the child is on the register. */
  retentionOverOn: daySchema.nullable(),
  requests: z.array(privacyRequestSchema),
  erasures: z.array(erasureSchema),
})
export type RecordLife = z.infer<typeof recordLifeSchema>
