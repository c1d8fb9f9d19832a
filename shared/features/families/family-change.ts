import { z } from 'zod'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { normaliseName, normaliseText } from '#shared/kernel/full-width.ts'
import { gradeCodeSchema } from '#shared/kernel/grade.ts'
import { parsePhone, PHONE_PROBLEM_TEXT } from '#shared/kernel/phone.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { sexSchema } from '#shared/features/children/child-codes.ts'
import {
  aidKindSchema,
  disabilityGradeSchema,
  disabilityKindSchema,
  guardianshipKindSchema,
  healthStateSchema,
  incomeSourceSchema,
  schoolingStateSchema,
  supervisionLevelSchema,
  whereaboutsSchema,
} from './family-codes.ts'
import { personIdSchema } from './family.ts'

const lineSchema = (label: string, longest: number) =>
  plainTextSchema
    .transform(normaliseText)
    .pipe(z.string().max(longest, `${label}最多 ${longest} 个字`))
const nameSchema = (label: string) =>
  plainTextSchema.transform(normaliseName).pipe(z.string().max(30, `${label}最多 30 个字`))

const optionalPhoneSchema = plainTextSchema.transform((text, ctx) => {
  if (normaliseText(text) === '') return ''
  const parsed = parsePhone(text)
  if (parsed.ok) return parsed.phone
  ctx.addIssue({ code: 'custom', message: PHONE_PROBLEM_TEXT[parsed.problem] })
  return z.NEVER
})

/** Why a record is corrected; the log keeps the words. */
export const correctionReasonSchema = plainTextSchema
  .trim()
  .min(1, '请写明更正的原因')
  .max(60, '原因最多 60 个字')

/** Somebody of the family, somebody new, or nobody. */
export const guardianChangeSchema = z
  .object({
    fact: z.literal('guardianship'),
    personId: personIdSchema.nullable(),
    name: nameSchema('监护人姓名'),
    relation: familyRelationCodeSchema.nullable(),
    phone: optionalPhoneSchema,
    kind: guardianshipKindSchema,
    supervision: supervisionLevelSchema.nullable(),
  })
  .superRefine((change, ctx) => {
    const refuse = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', message, path: [path] })
    const isNamed = change.personId !== null || change.name !== ''
    if (change.kind === 'nobody' && isNamed) refuse('kind', '选了“无人监护”就不填监护人')
    if (change.kind !== 'nobody' && !isNamed) {
      refuse('name', '请填写监护人姓名；确实没有监护人的，监护方式选“无人监护”')
    }
    if (change.kind !== 'nobody' && change.personId === null && change.relation === null) {
      refuse('relation', '请选择与儿童的关系')
    }
  })

export const whereaboutsChangeSchema = z.object({
  fact: z.literal('whereabouts'),
  personId: personIdSchema,
  state: whereaboutsSchema,
  place: lineSchema('地点', 60),
})

export const schoolingChangeSchema = z
  .object({
    fact: z.literal('schooling'),
    school: lineSchema('就读学校', 40),
    grade: gradeCodeSchema.nullable(),
    boarding: z.boolean().nullable(),
    state: schoolingStateSchema,
  })
  .superRefine((change, ctx) => {
    if (change.state === 'enrolled' && change.school === '') {
      ctx.addIssue({ code: 'custom', message: '在读的请填写就读学校', path: ['school'] })
    }
  })

export const residenceChangeSchema = z
  .object({
    fact: z.literal('residence'),
    village: lineSchema('村（社区）', 30),
    address: lineSchema('现居住地址', 80),
  })
  .superRefine((change, ctx) => {
    if (change.village === '') {
      ctx.addIssue({ code: 'custom', message: '请填写村（社区）', path: ['village'] })
    }
  })

export const healthChangeSchema = z
  .object({
    fact: z.literal('health'),
    state: healthStateSchema,
    /** 病种, or how the disability shows itself. */
    words: lineSchema('具体情况', 60),
    disabilityKind: disabilityKindSchema.nullable(),
    disabilityGrade: disabilityGradeSchema.nullable(),
    certificate: lineSchema('残疾证号', 30),
  })
  .superRefine((change, ctx) => {
    const refuse = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', message, path: [path] })
    if (change.state === 'disabled' && change.disabilityKind === null) {
      refuse('disabilityKind', '请选择残疾类别')
    }
    if (change.state === 'disabled' && change.disabilityGrade === null) {
      refuse('disabilityGrade', '请选择残疾等级')
    }
    if (change.state === 'ill' && change.words === '') refuse('words', '请写明病种')
  })

/** What becomes otherwise from a day on. */
export const factChangeSchema = z.discriminatedUnion('fact', [
  guardianChangeSchema,
  whereaboutsChangeSchema,
  schoolingChangeSchema,
  residenceChangeSchema,
  healthChangeSchema,
])
export type FactChange = z.output<typeof factChangeSchema>
export type FactChangeInput = z.input<typeof factChangeSchema>

export const familyFieldsSchema = z.object({
  originVillage: lineSchema('户籍所在村', 30),
  incomeSources: z.array(incomeSourceSchema).max(10),
  aidKinds: z.array(aidKindSchema).max(10),
  note: lineSchema('备注', 200),
})

/** A correction of a person: without an ID number the one on file stays. */
export const personFieldsSchema = z.object({
  name: nameSchema('姓名').pipe(z.string().min(1, '请填写姓名')),
  sex: sexSchema.nullable(),
  bornOn: daySchema.nullable(),
  phone: optionalPhoneSchema,
  otherPhone: optionalPhoneSchema,
  idNumber: plainTextSchema
    .transform((text) => normaliseText(text).replace(/\s/gu, '').toUpperCase())
    .pipe(z.string().max(18, '身份证号为 18 位'))
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .optional(),
  work: lineSchema('工作情况', 40),
})
export type PersonFields = z.output<typeof personFieldsSchema>
