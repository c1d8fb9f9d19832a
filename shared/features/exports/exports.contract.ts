import { z } from 'zod'
import { EVERYONE } from '#shared/contract/roles.ts'
import { task } from '#shared/contract/route.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { exportListSchema, exportPurposeSchema, maskingLevelSchema } from './export-list.ts'

const wordsSchema = (label: string) => plainTextSchema.trim().max(60, `${label}最多 60 个字`)

/** What the dialog asks; the folder is chosen last. */
export const exportFormSchema = z.strictObject({
  list: exportListSchema,
  level: maskingLevelSchema,
  purpose: exportPurposeSchema,
  purposeWords: wordsSchema('用途说明'),
  recipient: wordsSchema('交给谁'),
})

/** Other purposes are put in words; a full list has a purpose in words and a recipient. */
function checkTogether(
  { level, purpose, purposeWords, recipient }: z.output<typeof exportFormSchema>,
  ctx: z.RefinementCtx,
): void {
  const refuse = (field: 'purposeWords' | 'recipient', message: string) =>
    ctx.addIssue({ code: 'custom', message, path: [field] })
  if (purpose === 'other' && purposeWords === '') refuse('purposeWords', '请写明用途')
  if (level !== 'full') return
  if (purposeWords === '' && purpose !== 'other') {
    refuse('purposeWords', '完整名单要写明用途，例如“县民政局季度核查”')
  }
  if (recipient === '') refuse('recipient', '完整名单要写明交给谁')
}

export const checkedFormSchema = exportFormSchema.superRefine(checkTogether)
/** The form as the dialog holds it; the folder is chosen when all else is right. */
export const exportDialogSchema = exportFormSchema
  .extend({ folder: z.string() })
  .superRefine(checkTogether)

export type ExportDraft = z.input<typeof exportDialogSchema>

export const exportRoutes = {
  'exports.write': task({
    summary:
      'A list as a workbook, masked as its purpose allows, with a trace of every child in it.',
    // Each list is for whoever may read it: see EXPORT_LISTS.
    access: EVERYONE,
    logged: 'export',
    input: z.strictObject({
      form: checkedFormSchema,
      /** The camp or the term, for lists that belong to one. */
      scopeId: z.int().positive().nullable(),
      /** The lines of the list as the screen shows them. */
      ids: z.array(z.int().positive()).max(20_000),
      /** The filters of the screen, in words. */
      filter: wordsSchema('筛选条件'),
      folder: z.string().min(1, '请选择文件夹').max(1000),
    }),
    output: z.object({ folder: z.string(), file: z.string(), lines: z.int() }),
    paths: ['folder'],
  }),
} as const
