import { z } from 'zod'
import { accountIdSchema } from '#shared/features/accounts/account.ts'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { expenseCategoryCodeSchema } from '#shared/kernel/codes/expense-categories.ts'
import { fundSourceCodeSchema } from '#shared/kernel/codes/fund-sources.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'
import { fenSchema } from '#shared/kernel/money.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { accountKindSchema, accountsFor, isBookedIn } from './account-kind.ts'
import { carriesIdNumber } from './carried-id-number.ts'

export const entryIdSchema = z.int().positive().brand<'EntryId'>()
export type EntryId = z.infer<typeof entryIdSchema>

/** 'opening' is a balance carried in from before the program was used. */
export const ENTRY_KINDS = [
  { code: 'income', name: '收入' },
  { code: 'expense', name: '支出' },
  { code: 'opening', name: '期初结余' },
] as const

export const entryKindSchema = z.enum(
  ENTRY_KINDS.map((kind) => kind.code),
  { error: '请选择收入、支出或期初结余' },
)
export type EntryKind = z.infer<typeof entryKindSchema>

/** 一亿元 in fen: more is a slip of the finger for one site (domain §4.1: 0.1–0.4 million a year). */
const LARGEST_FEN = 10_000_000_000
const NO_ID_NUMBERS = '请不要在台账里写身份证号'

const amountSchema = z
  .int({
    error: ({ input }) =>
      typeof input === 'number' && Number.isFinite(input) ? '金额应精确到分' : '请填写金额',
  })
  .positive('金额应大于 0；要冲减已记的账，请用“冲销”')
  .max(LARGEST_FEN, '金额太大，请检查是否多写了数字')

const wordsSchema = (longest: number, tooLong: string) =>
  plainTextSchema
    .trim()
    .max(longest, tooLong)
    .refine((text) => !carriesIdNumber(text), NO_ID_NUMBERS)

const SHORTEST_REASON = 4
const REASON_TOO_SHORT = `请用至少 ${SHORTEST_REASON} 个字写明原因`
const reasonWordsSchema = wordsSchema(60, '原因最多 60 个字')

/** Words that explain a reversal; four characters say at least something. */
export const reasonSchema = reasonWordsSchema.refine(
  (text) => text.length >= SHORTEST_REASON,
  REASON_TOO_SHORT,
)

const draftFieldsSchema = z.object({
  day: daySchema,
  kind: entryKindSchema,
  source: fundSourceCodeSchema,
  category: expenseCategoryCodeSchema.nullable(),
  amountFen: amountSchema,
  summary: wordsSchema(60, '摘要最多 60 个字').refine(
    (text) => text.length >= 2,
    '请填写摘要，例如“购买图书 30 册”',
  ),
  counterparty: wordsSchema(60, '对方名称最多 60 个字'),
  account: accountKindSchema,
  invoiceNumber: z
    .string()
    .max(60, '发票号最多 60 个字符')
    .transform((text) => normaliseInvoiceNumber(text))
    .nullable(),
  /** Why a source may be spent below zero; kept only where it is (专款专用, domain §4.2). */
  overdrawReason: reasonWordsSchema
    .refine((text) => text === '' || text.length >= SHORTEST_REASON, REASON_TOO_SHORT)
    .transform((text) => (text === '' ? null : text))
    .nullable(),
  /** The camp it was spent on or received for, if any (费用 of R13). */
  campId: campIdSchema.nullable().optional(),
})

/** Runs a rule between fields beside the rules of other fields, so that all mistakes show at once. */
const always = {
  when: ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null,
}
/** Rules about a source wait until there is one. */
const onceChosen = {
  when: ({ value }: { readonly value: unknown }) =>
    z.object({ source: fundSourceCodeSchema, account: accountKindSchema }).safeParse(value).success,
}

/** An entry as the form sends it; the amount is always positive, the kind says its direction. */
export const entryDraftSchema = draftFieldsSchema
  .refine(({ kind, category }) => kind !== 'expense' || category !== null, {
    path: ['category'],
    message: '请选择支出科目',
    ...always,
  })
  .refine(({ kind, category }) => kind === 'expense' || category === null, {
    path: ['category'],
    message: '只有支出才选支出科目',
    ...always,
  })
  .refine(({ kind, counterparty }) => kind !== 'expense' || counterparty !== '', {
    path: ['counterparty'],
    message: '请填写收款单位或个人',
    ...always,
  })
  .refine(({ kind, counterparty }) => kind !== 'income' || counterparty !== '', {
    path: ['counterparty'],
    message: '请填写付款单位或个人',
    ...always,
  })
  .refine(({ kind, campId = null }) => kind !== 'opening' || campId === null, {
    path: ['campId'],
    message: '期初结余不关联营期',
    ...always,
  })
  .refine(({ source }) => accountsFor(source).length > 0, {
    path: ['source'],
    message: '服务捐赠只作备忘，不记入资金台账，请改选其他来源',
    ...onceChosen,
  })
  .refine(({ source, account }) => account !== 'goods' || isBookedIn(source, account), {
    path: ['account'],
    message: '货币资金不能记入物资折价，请选择银行存款或现金',
    ...onceChosen,
  })
  .refine(({ source, account }) => account === 'goods' || isBookedIn(source, account), {
    path: ['account'],
    message: '捐赠物资按折价入账，不能记入银行存款或现金',
    ...onceChosen,
  })
export type EntryDraft = z.input<typeof entryDraftSchema>

/**
 * A posted entry: never changed, never removed. A red entry (红字) has a negative amount and names
 * the entry it reverses; the reversed entry names its reversal.
 */
export const ledgerEntrySchema = z.object({
  id: entryIdSchema,
  voucherNumber: z.string(),
  day: daySchema,
  kind: entryKindSchema,
  source: fundSourceCodeSchema,
  category: expenseCategoryCodeSchema.nullable(),
  amountFen: fenSchema,
  summary: z.string(),
  counterparty: z.string(),
  account: accountKindSchema,
  invoiceNumber: z.string().nullable(),
  overdrawReason: z.string().nullable(),
  campId: campIdSchema.nullable(),
  campName: z.string().nullable(),
  reversesId: entryIdSchema.nullable(),
  reversedById: entryIdSchema.nullable(),
  /** 制单: who posted it. */
  madeById: accountIdSchema,
  madeByName: z.string(),
  /** 复核: who else has compared it with its papers, if anybody. */
  checkedByName: z.string().nullable(),
})
export type LedgerEntry = z.output<typeof ledgerEntrySchema>

/** What an entry adds to its source and account, fen; expenses take away, their reversals give back. */
export function effectFen(entry: Pick<LedgerEntry, 'kind' | 'amountFen'>): number {
  return entry.kind === 'expense' ? -entry.amountFen : entry.amountFen
}

/** Neither a reversal nor reversed. */
export function isReversible(entry: Pick<LedgerEntry, 'reversesId' | 'reversedById'>): boolean {
  return entry.reversesId === null && entry.reversedById === null
}

/** One spelling of an invoice number, so that spaces and full-width digits hide no duplicate. */
export function normaliseInvoiceNumber(text: string): string | null {
  const compact = normaliseText(text).replace(/\s/g, '').toUpperCase()
  return compact === '' ? null : compact
}
