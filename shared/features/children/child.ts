import { z } from 'zod'
import {
  childCategoryCodeSchema,
  populationCodeSchema,
} from '#shared/kernel/codes/child-categories.ts'
import { ethnicGroupCodeSchema } from '#shared/kernel/codes/ethnic-groups.ts'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { normaliseName, normaliseText } from '#shared/kernel/full-width.ts'
import { gradeCodeSchema } from '#shared/kernel/grade.ts'
import { parsePhone, PHONE_PROBLEM_TEXT } from '#shared/kernel/phone.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { recordStateSchema } from '#shared/features/privacy/record-life.ts'
import { idTypeSchema, leftReasonSchema, sexSchema } from './child-codes.ts'

export const childIdSchema = z.int().positive().brand<'ChildId'>()
export type ChildId = z.infer<typeof childIdSchema>

/** A phone number, or nothing where the family has none. */
const optionalPhoneSchema = z.string().transform((text, ctx) => {
  if (normaliseText(text) === '') return ''
  const parsed = parsePhone(text)
  if (parsed.ok) return parsed.phone
  ctx.addIssue({ code: 'custom', message: PHONE_PROBLEM_TEXT[parsed.problem] })
  return z.NEVER
})

const personNameSchema = (label: string) =>
  z
    .string()
    .transform(normaliseName)
    .pipe(z.string().max(30, `${label}最多 30 个字`))

const lineSchema = (label: string, longest: number) =>
  z
    .string()
    .transform(normaliseText)
    .pipe(z.string().max(longest, `${label}最多 ${longest} 个字`))

/** Running text keeps its punctuation as it was typed. */
const proseSchema = (label: string, longest: number) =>
  plainTextSchema
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(longest, `${label}最多 ${longest} 个字`))

const childFieldsSchema = z.object({
  name: personNameSchema('姓名').pipe(z.string().min(1, '请填写儿童姓名')),
  sex: sexSchema,
  bornOn: daySchema,
  idType: idTypeSchema,
  /** Upper case, without spaces; null where there is none. */
  idNumber: z
    .string()
    .transform((text) => normaliseText(text).replace(/\s/g, '').toUpperCase())
    .pipe(z.string().max(30, '证件号码最多 30 位'))
    .transform((text) => (text === '' ? null : text))
    .nullable(),
  /** Why a child has no document number yet. */
  noIdReason: proseSchema('暂无证件号码的原因', 60),
  ethnicCode: ethnicGroupCodeSchema.nullable(),
  /** Village or residents' community. */
  village: lineSchema('村（社区）', 30),
  address: proseSchema('现居住地址', 80),
  school: lineSchema('就读学校', 40),
  grade: gradeCodeSchema.nullable(),
  health: proseSchema('健康状况', 60),
  guardianName: personNameSchema('监护人姓名'),
  /** What the guardian is to the child (GB/T 4761). */
  guardianRelation: familyRelationCodeSchema.nullable(),
  guardianPhone: optionalPhoneSchema,
  fatherName: personNameSchema('父亲姓名'),
  /** Where the father works. */
  fatherPlace: proseSchema('父亲务工地', 60),
  fatherPhone: optionalPhoneSchema,
  motherName: personNameSchema('母亲姓名'),
  motherPlace: proseSchema('母亲务工地', 60),
  motherPhone: optionalPhoneSchema,
  /** First day on the site's register. */
  registeredOn: daySchema,
  note: proseSchema('备注', 200),
})

interface RuledFields extends Pick<
  z.output<typeof childFieldsSchema>,
  'idType' | 'noIdReason' | 'bornOn' | 'registeredOn'
> {
  readonly idNumber?: string | null | undefined
}

function checkTogether(child: RuledFields, ctx: z.RefinementCtx): void {
  const refuse = (field: keyof RuledFields, message: string) =>
    ctx.addIssue({ code: 'custom', message, path: [field] })
  const { idType, idNumber } = child
  if (idType === 'none' && typeof idNumber === 'string') {
    refuse('idNumber', '证件类型为“无”时不填证件号码')
  }
  if (idType !== 'none' && idNumber === null) {
    refuse('idNumber', '请填写证件号码；确实没有的，证件类型选“无”并写明原因')
  }
  if (idType === 'none' && child.noIdReason === '') {
    refuse('noIdReason', '请写明暂无证件的原因，例如“未上户口”')
  }
  if (child.bornOn > child.registeredOn) refuse('registeredOn', '纳入日期不能早于出生日期')
}

/** A child as the registration form sends it. */
export const childDraftSchema = childFieldsSchema.superRefine(checkTogether)
/** A correction: without an ID number the one on file stays, so that nobody needs to see it. */
export const childChangeSchema = childFieldsSchema
  .extend({ idNumber: childFieldsSchema.shape.idNumber.optional() })
  .superRefine(checkTogether)
export type ChildChange = z.input<typeof childChangeSchema>
export type ChildDraft = z.input<typeof childDraftSchema>
/** A checked draft: names, numbers and phones in the form they are stored. */
export type ChildFields = z.output<typeof childDraftSchema>

/** A child of the register, on it or having left it. */
export const childSchema = z.object({
  id: childIdSchema,
  /** 编号, given once: '2026-0001'. */
  number: z.string(),
  name: z.string(),
  /** Full pinyin without tones and spaces; ü as v, and again as u where that differs: 'lvmei lumei'. */
  pinyin: z.string(),
  /** First letters of the pinyin. */
  initials: z.string(),
  sex: sexSchema,
  bornOn: daySchema,
  idType: idTypeSchema,
  idNumber: z.string().nullable(),
  noIdReason: z.string(),
  ethnicCode: ethnicGroupCodeSchema.nullable(),
  village: z.string(),
  address: z.string(),
  school: z.string(),
  grade: gradeCodeSchema.nullable(),
  health: z.string(),
  guardianName: z.string(),
  guardianRelation: familyRelationCodeSchema.nullable(),
  guardianPhone: z.string(),
  fatherName: z.string(),
  fatherPlace: z.string(),
  fatherPhone: z.string(),
  motherName: z.string(),
  motherPlace: z.string(),
  motherPhone: z.string(),
  registeredOn: daySchema,
  /** The first day no longer on the register. */
  leftOn: daySchema.nullable(),
  leftReason: leftReasonSchema.nullable(),
  note: z.string(),
})
export type Child = z.infer<typeof childSchema>

/** One category of a child from a day until it was ended; corrected by ending, never overwritten. */
export const categoryPeriodSchema = z.object({
  id: z.int().positive(),
  childId: childIdSchema,
  code: childCategoryCodeSchema,
  startsOn: daySchema,
  /** The first day on which it no longer holds. */
  endedOn: daySchema.nullable(),
})
export type CategoryPeriod = z.infer<typeof categoryPeriodSchema>

const standingShape = {
  /** Completed years today. */
  age: z.int(),
  /** On the register today: registered, not left, under 18. */
  isActive: z.boolean(),
  /** The populations the child is counted in today. */
  populations: z.array(populationCodeSchema),
  /** Anything but 'open' is read-only. */
  recordState: recordStateSchema,
} as const

/** Files found to be of the same child and merged into this one. */
const formerFilesSchema = z.array(z.object({ id: childIdSchema, number: z.string() }))

/** 350902********1234, or null where there is none. */
const maskedIdNumberSchema = z.string().nullable()

/** A child with everything known of it today; the ID number masked, see children.revealIdNumber. */
export const childFileSchema = childSchema.omit({ idNumber: true }).extend({
  ...standingShape,
  maskedIdNumber: maskedIdNumberSchema,
  /** Every period, the ended ones included, oldest first. */
  categories: z.array(categoryPeriodSchema),
  formerFiles: formerFilesSchema,
})
export type ChildFile = z.infer<typeof childFileSchema>

/** A line of the register: the ID number masked, the categories that hold today. */
export const childListItemSchema = childSchema
  .omit({ idNumber: true, noIdReason: true, address: true, note: true })
  .extend({
    ...standingShape,
    maskedIdNumber: maskedIdNumberSchema,
    categories: z.array(childCategoryCodeSchema),
    formerFiles: formerFilesSchema,
  })
export type ChildListItem = z.infer<typeof childListItemSchema>

/** What a picker needs to find and show a child. */
export const childChoiceSchema = childSchema
  .pick({
    id: true,
    number: true,
    name: true,
    pinyin: true,
    initials: true,
    sex: true,
    bornOn: true,
    village: true,
    school: true,
  })
  .extend({ isActive: z.boolean() })
export type ChildChoice = z.infer<typeof childChoiceSchema>
