import { z } from 'zod'
import { attachmentIdSchema } from '#shared/features/attachments/attachment.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { normaliseName } from '#shared/kernel/full-width.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import {
  consentPartySchema,
  consentWaySchema,
  legalBasisSchema,
  type ConsentScope,
} from './consent-codes.ts'
import { noticeVersion, noticeVersionSchema } from './notice-versions.ts'

const choiceSchema = z.enum(['granted', 'refused']).nullable()
export type ConsentChoice = z.output<typeof choiceSchema>

const answersShape = {
  file: choiceSchema,
  photo: choiceSchema,
  publicity: choiceSchema,
  bureau: choiceSchema,
  video: choiceSchema,
} satisfies Record<ConsentScope, z.ZodType>

/** What the desk takes down; a scope nobody asked about is null. */
const draftShape = z.strictObject({
  party: consentPartySchema,
  noticeVersion: noticeVersionSchema.nullable(),
  /** Somebody of the child's family; null for the child itself and for others, who are named. */
  personId: personIdSchema.nullable(),
  signerName: plainTextSchema
    .transform(normaliseName)
    .pipe(z.string().max(30, '签字人姓名最多 30 个字')),
  signerRelation: familyRelationCodeSchema.nullable(),
  signerBornOn: daySchema.nullable(),
  signedOn: daySchema,
  way: consentWaySchema.nullable(),
  paperOn: daySchema.nullable(),
  scanId: attachmentIdSchema.nullable(),
  basis: legalBasisSchema.nullable(),
  grounds: plainTextSchema.trim().max(200, '理由最多 200 个字'),
  answers: z.strictObject(answersShape),
})

type Draft = z.output<typeof draftShape>
type Refuse = (path: keyof Draft, message: string) => void

export const consentDraftSchema = draftShape.superRefine((draft, ctx) => {
  const refuse: Refuse = (path, message) => ctx.addIssue({ code: 'custom', message, path: [path] })
  if (draft.party === 'law') return checkBasis(draft, refuse)
  if (draft.party === 'guardian') checkGuardian(draft, refuse)
  checkPaper(draft, refuse)
  if (Object.values(draft.answers).every((answer) => answer === null)) {
    refuse('answers', '请至少就一项选择“同意”或“不同意”')
  }
})
export type ConsentDraft = z.output<typeof consentDraftSchema>
export type ConsentDraftInput = z.input<typeof consentDraftSchema>

function checkBasis({ basis, grounds }: Draft, refuse: Refuse): void {
  if (basis === null) refuse('basis', '请选择无需同意的情形')
  if (grounds === '') refuse('grounds', '请写明理由，例如履行哪项职责、出现什么紧急情况')
}

function checkGuardian({ personId, signerName, signerRelation }: Draft, refuse: Refuse): void {
  if (personId !== null) return
  if (signerName === '') refuse('signerName', '请填写签字的监护人姓名')
  if (signerRelation === null) refuse('signerRelation', '请选择与儿童的关系')
}

function checkPaper(draft: Draft, refuse: Refuse): void {
  const { noticeVersion: version, signedOn, way, paperOn } = draft
  if (version === null) refuse('noticeVersion', '请选择告知书版本')
  else if (signedOn < noticeVersion(version).from) {
    const { name, from } = noticeVersion(version)
    refuse('signedOn', `“${name}”自 ${from} 起使用，日期不能更早；更早签的请改选版本`)
  }
  if (way === null) refuse('way', '请选择同意方式')
  if (paperOn === null) return
  if (way === 'paper') refuse('paperOn', '当天就签纸质的，不填补签日期')
  else if (paperOn < signedOn) refuse('paperOn', `补签日期不能早于口头同意的 ${signedOn}`)
}

/** Brothers, sisters and cousins may be children themselves: their birth has to be known. */
export function needsSignerBirth(relation: string | null): boolean {
  return relation !== null && ['71', '73', '75', '77', '91', '92'].includes(relation)
}

/** Why a consent is withdrawn or a record voided; the log keeps the words. */
export const consentReasonSchema = (message: string) =>
  plainTextSchema.trim().min(1, message).max(200, '原因最多 200 个字')
