import { z } from 'zod'
import { filePasswordSchema } from '#shared/features/privacy/privacy.contract.ts'
import { typedPasswordSchema } from '#shared/features/accounts/account.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const handoverIdSchema = z.int().positive().brand<'HandoverId'>()
export type HandoverId = z.infer<typeof handoverIdSchema>

const line = (label: string, longest: number) =>
  plainTextSchema.trim().min(1, `请填写${label}`).max(longest, `${label}最多 ${longest} 个字`)
const folderSchema = z.string().min(1, '请选择文件夹').max(1000)

export const recipientSchema = z.object({
  unit: line('接收单位', 60),
  person: line('接收人', 30),
  purpose: line('接收用途', 100),
  legalBasis: line('移交依据', 200),
})
export type Recipient = z.infer<typeof recipientSchema>

export const exportOrderSchema = z.strictObject({
  recipient: recipientSchema,
  password: filePasswordSchema,
  folder: folderSchema,
})

/** One file of the zip. */
export const handedFileSchema = z.object({
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  /** Rows of its lists; null for a file without. */
  rows: z.int().nullable(),
})
export type HandedFile = z.infer<typeof handedFileSchema>

/** What the recipient signed. */
export const receiptSchema = z.object({
  receivedOn: daySchema,
  receivedBy: line('签收人', 30),
  note: plainTextSchema.trim().max(200, '说明最多 200 个字'),
})
export type Receipt = z.output<typeof receiptSchema>

export const receiptOrderSchema = z.strictObject({ id: handoverIdSchema, ...receiptSchema.shape })

export const handoverSchema = z.object({
  id: handoverIdSchema,
  /** 移交编号, 'YJ2026-001'. */
  number: z.string(),
  recipient: recipientSchema,
  exportedAt: z.string(),
  exportedBy: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  files: z.array(handedFileSchema),
  verifiedAt: z.string().nullable(),
  /** Null until the recipient has signed. */
  receipt: receiptSchema.nullable(),
})
export type Handover = z.infer<typeof handoverSchema>

/** One line of the check list before handing over. */
export const checkSchema = z.object({
  code: z.enum([
    'contract',
    'reports',
    'requests',
    'loans',
    'roll-calls',
    'backups',
    'second-copy',
    'attachments',
  ]),
  state: z.enum(['ok', 'open']),
  /** What was found: a day, or a number. */
  figure: z.string(),
})
export type HandoverCheck = z.infer<typeof checkSchema>

export const handoverStateSchema = z.object({
  siteName: z.string(),
  contractEndsOn: daySchema,
  isContractOver: z.boolean(),
  checks: z.array(checkSchema),
  handovers: z.array(handoverSchema),
})
export type HandoverState = z.infer<typeof handoverStateSchema>

export const exportProgressSchema = z.object({
  isRunning: z.boolean(),
  done: z.int(),
  total: z.int(),
})

/** What deletion takes away, and what it cannot reach. */
export const destructionPreviewSchema = z.object({
  files: z.array(z.object({ what: z.string(), count: z.int(), bytes: z.int() })),
  children: z.int(),
  records: z.int(),
  secondFolder: z.string().nullable(),
  isSecondThere: z.boolean(),
})
export type DestructionPreview = z.infer<typeof destructionPreviewSchema>

export const destroyOrderSchema = z.strictObject({
  id: handoverIdSchema,
  /** The full name of the site, typed by hand. */
  siteName: plainTextSchema.max(100),
  password: typedPasswordSchema,
  /** Why before the contract ends; empty afterwards. */
  grounds: plainTextSchema.trim().max(200, '理由最多 200 个字'),
  /** Where the certificate and the residual log go: outside the data folder. */
  folder: folderSchema,
})

/** The service answers with it and then has no site any more. */
export const destroyedSchema = z.object({
  folder: z.string(),
  files: z.array(z.string()),
  /** Files that were in use and go at the next start. */
  left: z.int(),
})
