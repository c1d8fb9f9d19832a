import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { exportPurposeName, exportPurposeSchema } from '#shared/features/exports/export-list.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** One page each: more at once is rather a hand-over. */
export const MOST_DOSSIERS = 300

const wordsSchema = (label: string) => plainTextSchema.trim().max(60, `${label}最多 60 个字`)

/** What the dialog asks; the folder is chosen last. */
export const printFormSchema = z.strictObject({
  /** 截至日期: the facts of that day. */
  on: daySchema,
  /** The full ID number is printed for a purpose in words only, as on a list of level L0. */
  idNumbers: z.enum(['masked', 'full']),
  withWord: z.boolean(),
  purpose: exportPurposeSchema,
  purposeWords: wordsSchema('用途说明'),
  recipient: wordsSchema('交给谁'),
})
type PrintForm = z.output<typeof printFormSchema>

function checkTogether(
  { idNumbers, purpose, purposeWords, recipient }: PrintForm,
  ctx: z.RefinementCtx,
): void {
  const refuse = (field: 'purposeWords' | 'recipient', message: string) =>
    ctx.addIssue({ code: 'custom', message, path: [field] })
  if (purpose === 'other' && purposeWords === '') refuse('purposeWords', '请写明用途')
  if (idNumbers === 'masked') return
  if (purposeWords === '' && purpose !== 'other') {
    refuse('purposeWords', '打印完整证件号码要写明用途，例如“申请救助”')
  }
  if (recipient === '') refuse('recipient', '打印完整证件号码要写明交给谁')
}

export const checkedPrintFormSchema = printFormSchema.superRefine(checkTogether)
/** The form as the dialog holds it; the folder is chosen when all else is right. */
export const printDialogSchema = printFormSchema
  .extend({ folder: z.string() })
  .superRefine(checkTogether)
export type PrintDraft = z.input<typeof printDialogSchema>

export const printOrderSchema = z.strictObject({
  ids: z
    .array(childIdSchema)
    .min(1, '请选择要打印的儿童')
    .max(MOST_DOSSIERS, `一次最多打印 ${MOST_DOSSIERS} 人，请先筛选`),
  form: checkedPrintFormSchema,
  folder: z.string().min(1, '请选择文件夹').max(1000),
})
export type PrintOrder = z.output<typeof printOrderSchema>

/** 报送主管部门（季度核查） */
export function purposeText({
  purpose,
  purposeWords,
}: Pick<PrintForm, 'purpose' | 'purposeWords'>): string {
  const name = exportPurposeName(purpose)
  return purposeWords === '' ? name : `${name}（${purposeWords}）`
}
