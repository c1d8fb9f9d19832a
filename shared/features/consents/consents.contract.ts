import { z } from 'zod'
import { CARE_READERS, CARE_STAFF } from '#shared/contract/roles.ts'
import { command, query, task } from '#shared/contract/route.ts'
import { attachmentIdSchema } from '#shared/features/attachments/attachment.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { consentScopeSchema } from './consent-codes.ts'
import { consentDraftSchema, consentReasonSchema } from './consent-draft.ts'
import { consentFileSchema, consentIdSchema, consentLineSchema } from './consent.ts'

const TOUCHES = ['consents', 'attachments', 'workbench'] as const

const paperShape = {
  format: z.enum(['pdf', 'docx'], { error: '请选择文件格式' }),
  /** 儿童个人信息保护负责人, as printed. */
  officer: plainTextSchema
    .trim()
    .min(1, '请填写儿童个人信息保护负责人')
    .max(30, '负责人姓名最多 30 个字'),
  folder: z.string().min(1, '请选择文件夹').max(1000),
}
const paperSchema = z.object({ folder: z.string(), file: z.string() })

export const consents = {
  'consents.ofChild': query({
    summary: 'How every scope stands for a child today, and all records.',
    access: CARE_READERS,
    logged: 'read',
    input: z.strictObject({ childId: childIdSchema }),
    output: consentFileSchema,
  }),
  'consents.list': query({
    summary: 'Children on the register and how every scope of consent stands today.',
    access: CARE_READERS,
    input: z.strictObject({}),
    output: z.array(consentLineSchema),
  }),
  'consents.record': command({
    summary: 'Take down what a guardian or the child answered, or why no consent is needed.',
    access: CARE_STAFF,
    input: z.strictObject({ childId: childIdSchema, consent: consentDraftSchema }),
    output: consentFileSchema,
    touches: TOUCHES,
  }),
  'consents.addPaper': command({
    summary: 'The paper of an oral consent came in, or a paper was scanned.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: consentIdSchema,
      /** Null leaves the day as it is. */
      paperOn: daySchema.nullable(),
      /** Null leaves the scan as it is. */
      scanId: attachmentIdSchema.nullable(),
    }),
    output: consentFileSchema,
    touches: TOUCHES,
  }),
  'consents.withdraw': command({
    summary: 'A consent to one scope is withdrawn, or a legal basis ends; the record stays.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: consentIdSchema,
      scope: consentScopeSchema,
      /** The first day on which it no longer holds. */
      withdrawnOn: daySchema,
      reason: consentReasonSchema('请写明撤回的原因'),
    }),
    output: consentFileSchema,
    touches: TOUCHES,
  }),
  'consents.void': command({
    summary: 'A record was taken down wrong: it stays to be read and counts no more.',
    access: CARE_STAFF,
    input: z.strictObject({
      id: consentIdSchema,
      reason: consentReasonSchema('请写明作废的原因'),
    }),
    output: consentFileSchema,
    touches: TOUCHES,
  }),
  'consents.officers': query({
    summary: 'Who may be named as the one responsible for the personal data of children.',
    access: CARE_STAFF,
    input: z.strictObject({}),
    output: z.array(z.string()),
  }),
  'consents.printNotices': task({
    summary: 'The notice for guardians with boxes to tick, for children chosen or left blank.',
    access: CARE_STAFF,
    logged: 'export',
    input: z.strictObject({
      /** None: one notice without a name, for new arrivals. */
      childIds: z.array(childIdSchema).max(300, '一次最多打印 300 人'),
      ...paperShape,
    }),
    output: paperSchema,
    paths: ['folder'],
  }),
  'consents.printRules': task({
    summary: 'The rules of this site for the personal data of children (PIPL art. 31).',
    access: CARE_STAFF,
    logged: 'export',
    input: z.strictObject(paperShape),
    output: paperSchema,
    paths: ['folder'],
  }),
} as const
