import { z } from 'zod'
import { tierSchema } from '#shared/features/assessments/tier.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { optionalPhoneSchema } from '#shared/kernel/phone.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** How far an application for a camp has come. */
export const FORM_STATES = [
  { code: 'waiting', name: '候补' },
  { code: 'enrolled', name: '已录取' },
  { code: 'declined', name: '未录取' },
  { code: 'withdrawn', name: '已退出' },
] as const
export const formStateSchema = z.enum(FORM_STATES.map(({ code }) => code))
export type FormState = z.infer<typeof formStateSchema>

const words = (name: string, most: number) =>
  plainTextSchema.trim().max(most, `${name}最多 ${most} 个字`)

/** The paper form of one child as it is typed in (R13: 监护人同意书, 保险). */
export const campFormDraftSchema = z
  .strictObject({
    childId: childIdSchema,
    appliedOn: daySchema,
    /** When the guardian signed, or null while the paper is missing. */
    consentOn: daySchema.nullable(),
    consentBy: words('签字人', 20),
    /** 无 where there is nothing to be known; empty where nobody has answered. */
    health: words('健康情况', 200),
    allergy: words('过敏', 100),
    medication: words('用药', 100),
    contactName: words('紧急联系人', 20),
    contactPhone: optionalPhoneSchema,
    insured: z.boolean(),
    note: words('备注', 200),
  })
  .refine((form) => form.consentOn === null || form.consentBy !== '', {
    message: '有同意书的，请填写签字人',
    path: ['consentBy'],
  })
  .refine((form) => form.consentBy === '' || form.consentOn !== null, {
    message: '请填写同意书的签字日期',
    path: ['consentOn'],
  })
export type CampFormDraft = z.input<typeof campFormDraftSchema>
export type CampFormFields = z.output<typeof campFormDraftSchema>

/** What a camp must know of a child before it begins. */
export const FORM_PARTS = [
  { code: 'consent', name: '同意书' },
  { code: 'health', name: '健康情况' },
  { code: 'contact', name: '紧急联系人' },
  { code: 'insurance', name: '保险' },
] as const
export const formPartSchema = z.enum(FORM_PARTS.map(({ code }) => code))
export type FormPart = z.infer<typeof formPartSchema>

/** Parts of the paper that are not there yet, in the order of the paper. */
export function missingParts(
  form: Pick<CampFormFields, 'consentOn' | 'health' | 'contactPhone' | 'insured'>,
): FormPart[] {
  const isMissing: Readonly<Record<FormPart, boolean>> = {
    consent: form.consentOn === null,
    health: form.health === '',
    contact: form.contactPhone === '',
    insurance: !form.insured,
  }
  return FORM_PARTS.map(({ code }) => code).filter((part) => isMissing[part])
}

/** One line of the list of a camp. */
export const campFormLineSchema = z.object({
  childId: childIdSchema,
  number: z.string(),
  name: z.string(),
  school: z.string(),
  tier: tierSchema.nullable(),
  state: formStateSchema,
  stateReason: z.string(),
  /** Place on the waiting list from 1, or null. */
  place: z.int().nullable(),
  appliedOn: daySchema,
  consentOn: daySchema.nullable(),
  consentBy: z.string(),
  health: z.string(),
  allergy: z.string(),
  medication: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  insured: z.boolean(),
  note: z.string(),
  missing: z.array(formPartSchema),
  /** Who may collect the child today, and who must not. */
  collectors: z.array(z.string()),
  forbidden: z.array(z.string()),
})
export type CampFormLine = z.output<typeof campFormLineSchema>

export function formStateName(code: FormState): string {
  return byCode(FORM_STATES, code).name
}

export function formPartName(code: FormPart): string {
  return byCode(FORM_PARTS, code).name
}
