import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { FUND_SOURCES, fundSourceCodeSchema } from '#shared/kernel/codes/fund-sources.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import { copyBarcodeSchema } from './barcode.ts'
import { bookTitleIdSchema } from './title.ts'

export const bookCopyIdSchema = z.int().positive().brand<'BookCopyId'>()
export type BookCopyId = z.infer<typeof bookCopyIdSchema>

export const COPY_ORIGINS = [
  { code: 'purchase', name: '采购' },
  { code: 'donation', name: '捐赠' },
] as const

export const REMOVAL_REASONS = [
  { code: 'lost', name: '丢失' },
  { code: 'damaged', name: '破损' },
  { code: 'withdrawn', name: '注销' },
] as const

export const copyOriginSchema = z.enum(
  COPY_ORIGINS.map((origin) => origin.code),
  { error: '请选择来源' },
)
export type CopyOrigin = z.infer<typeof copyOriginSchema>

export const removalReasonSchema = z.enum(
  REMOVAL_REASONS.map((reason) => reason.code),
  { error: '请选择下架原因' },
)
export type RemovalReason = z.infer<typeof removalReasonSchema>

export function copyOriginName(code: CopyOrigin): string {
  return byCode(COPY_ORIGINS, code).name
}

export function removalReasonName(code: RemovalReason): string {
  return byCode(REMOVAL_REASONS, code).name
}

/** Sources books can be bought from: money only (R30). */
export const BOOK_FUND_SOURCES = FUND_SOURCES.filter((source) => source.kind === 'money')

const MOST_COPIES = 200

/** Copies that came in together, as the form sends them. */
export const acquisitionSchema = z
  .object({
    count: z
      .int('请填写册数')
      .min(1, '至少 1 册')
      .max(MOST_COPIES, `一次最多登记 ${MOST_COPIES} 册`),
    /** Barcodes already on the books, in order; copies beyond them get the site's own. */
    barcodes: z.array(copyBarcodeSchema),
    origin: copyOriginSchema,
    /** What they were bought from; null for donations. */
    fundSource: fundSourceCodeSchema.nullable(),
    acquiredOn: daySchema,
  })
  .refine((lot) => lot.barcodes.length <= lot.count, {
    message: '条码比册数多，请核对',
    path: ['barcodes'],
  })
  .refine((lot) => new Set(lot.barcodes).size === lot.barcodes.length, {
    message: '有重复的条码，每册一个条码',
    path: ['barcodes'],
  })
  .refine((lot) => lot.origin !== 'purchase' || lot.fundSource !== null, {
    message: '采购的图书请选择资金来源',
    path: ['fundSource'],
  })
  .refine((lot) => lot.origin !== 'donation' || lot.fundSource === null, {
    message: '捐赠的图书不填资金来源',
    path: ['fundSource'],
  })
  .refine(
    (lot) =>
      BOOK_FUND_SOURCES.some(({ code }) => code === lot.fundSource) || lot.fundSource === null,
    {
      message: '这项来源不是货币资金，请另选',
      path: ['fundSource'],
    },
  )
export type AcquisitionDraft = z.input<typeof acquisitionSchema>
export type Acquisition = z.output<typeof acquisitionSchema>

/** One physical book. */
export const bookCopySchema = z.object({
  id: bookCopyIdSchema,
  titleId: bookTitleIdSchema,
  barcode: z.string(),
  origin: copyOriginSchema,
  fundSource: fundSourceCodeSchema.nullable(),
  acquiredOn: daySchema,
  /** The first day it was no longer held. */
  removedOn: daySchema.nullable(),
  removedReason: removalReasonSchema.nullable(),
})
export type BookCopy = z.infer<typeof bookCopySchema>

/** Whether a copy counts among the holdings (馆藏) at the end of a day. */
export function isHeld(copy: Pick<BookCopy, 'acquiredOn' | 'removedOn'>, day: Day): boolean {
  return copy.acquiredOn <= day && (copy.removedOn === null || day < copy.removedOn)
}
