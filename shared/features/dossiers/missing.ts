import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { schoolingStateSchema } from '#shared/features/families/family-codes.ts'
import { tierSchema } from '#shared/features/assessments/tier.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { LEFT_BEHIND_AGE_BELOW } from '#shared/kernel/age-rules.ts'

/** Where of the file something is filled in. */
export const FILLING_PLACES = [
  { code: 'edit', name: '编辑档案' },
  { code: 'categories', name: '调整类别' },
  { code: 'family', name: '家庭与变动' },
  { code: 'consents', name: '同意与接送' },
  { code: 'assessment', name: '评估' },
  { code: 'plan', name: '帮扶计划' },
  { code: 'attachments', name: '附件' },
] as const
export const fillingPlaceSchema = z.enum(FILLING_PLACES.map(({ code }) => code))
export type FillingPlace = z.infer<typeof fillingPlaceSchema>

/** School age: compulsory schooling, six to under sixteen completed years. */
const SCHOOL_AGE_FROM = 6

/** What is known of a child on a day, as far as it is asked for; no value of it. */
export const missingFactsSchema = z.object({
  childId: childIdSchema,
  /** Completed years. */
  age: z.int(),
  isLeftBehind: z.boolean(),
  hasIdNumber: z.boolean(),
  hasNoIdReason: z.boolean(),
  hasEthnic: z.boolean(),
  hasVillage: z.boolean(),
  hasAddress: z.boolean(),
  hasOrigin: z.boolean(),
  hasCategory: z.boolean(),
  /** Somebody said that nobody is the guardian: then there is nobody to be named. */
  isUnguarded: z.boolean(),
  hasGuardian: z.boolean(),
  hasRelation: z.boolean(),
  hasGuardianPhone: z.boolean(),
  hasSupervision: z.boolean(),
  hasFatherWhereabouts: z.boolean(),
  hasMotherWhereabouts: z.boolean(),
  schoolState: schoolingStateSchema.nullable(),
  hasSchool: z.boolean(),
  hasGrade: z.boolean(),
  hasBoarding: z.boolean(),
  hasHealth: z.boolean(),
  hasIncome: z.boolean(),
  tier: tierSchema.nullable(),
  hasPlan: z.boolean(),
  hasConsent: z.boolean(),
  hasFormScan: z.boolean(),
})
export type MissingFacts = z.output<typeof missingFactsSchema>

interface Rule {
  readonly code: string
  /** What is missing, as the paper form calls it. */
  readonly what: string
  /** The clause or the statistic that needs it. */
  readonly why: string
  readonly where: FillingPlace
  readonly isAsked?: (facts: MissingFacts) => boolean
  readonly isFilled: (facts: MissingFacts) => boolean
}

const FORM = '全国登记表'
const isGuarded = ({ isUnguarded }: MissingFacts) => !isUnguarded
const isOfSchoolAge = ({ age }: MissingFacts) =>
  age >= SCHOOL_AGE_FROM && age < LEFT_BEHIND_AGE_BELOW
const isAtSchool = (facts: MissingFacts) =>
  isOfSchoolAge(facts) && (facts.schoolState === null || facts.schoolState === 'enrolled')

/** What the national form (domain §5.9) and the policy ask of every child, in the order of the form. */
export const MISSING_RULES = [
  {
    code: 'identity',
    what: '身份证号或暂无的原因',
    why: `${FORM}；查重和报表去重`,
    where: 'edit',
    isFilled: ({ hasIdNumber, hasNoIdReason }) => hasIdNumber || hasNoIdReason,
  },
  {
    code: 'ethnic',
    what: '民族',
    why: FORM,
    where: 'edit',
    isFilled: ({ hasEthnic }) => hasEthnic,
  },
  {
    code: 'village',
    what: '村（社区）',
    why: `${FORM}；按村统计`,
    where: 'edit',
    isFilled: ({ hasVillage }) => hasVillage,
  },
  {
    code: 'address',
    what: '现居住地址',
    why: `${FORM}；每季度入户看望`,
    where: 'edit',
    isFilled: ({ hasAddress }) => hasAddress,
  },
  {
    code: 'origin',
    what: '户籍所在村',
    why: FORM,
    where: 'family',
    isFilled: ({ hasOrigin }) => hasOrigin,
  },
  {
    code: 'category',
    what: '儿童类别',
    why: '留守、困境人数统计',
    where: 'categories',
    isFilled: ({ hasCategory }) => hasCategory,
  },
  {
    code: 'guardian',
    what: '监护人',
    why: `${FORM}；知情同意由监护人签署`,
    where: 'edit',
    isAsked: isGuarded,
    isFilled: ({ hasGuardian }) => hasGuardian,
  },
  {
    code: 'relation',
    what: '监护人与儿童的关系',
    why: FORM,
    where: 'edit',
    isAsked: isGuarded,
    isFilled: ({ hasRelation }) => hasRelation,
  },
  {
    code: 'guardian-phone',
    what: '监护人电话',
    why: `${FORM}；突发情况联系`,
    where: 'edit',
    isAsked: isGuarded,
    isFilled: ({ hasGuardianPhone }) => hasGuardianPhone,
  },
  {
    code: 'supervision',
    what: '监护类型',
    why: `${FORM}；评估监护情况（二(二)）`,
    where: 'family',
    isFilled: ({ hasSupervision, isUnguarded }) => hasSupervision || isUnguarded,
  },
  {
    code: 'father-whereabouts',
    what: '父亲去向',
    why: '留守儿童认定（父母外出情况）',
    where: 'family',
    isAsked: ({ isLeftBehind }) => isLeftBehind,
    isFilled: ({ hasFatherWhereabouts }) => hasFatherWhereabouts,
  },
  {
    code: 'mother-whereabouts',
    what: '母亲去向',
    why: '留守儿童认定（父母外出情况）',
    where: 'family',
    isAsked: ({ isLeftBehind }) => isLeftBehind,
    isFilled: ({ hasMotherWhereabouts }) => hasMotherWhereabouts,
  },
  {
    code: 'schooling',
    what: '就读学校或就学情况',
    why: `${FORM}；按学段统计`,
    where: 'edit',
    isAsked: isOfSchoolAge,
    isFilled: ({ schoolState, hasSchool }) =>
      hasSchool || (schoolState !== null && schoolState !== 'enrolled'),
  },
  {
    code: 'grade',
    what: '年级',
    why: `${FORM}；按学段统计`,
    where: 'edit',
    isAsked: isAtSchool,
    isFilled: ({ hasGrade }) => hasGrade,
  },
  {
    code: 'boarding',
    what: '是否寄宿',
    why: FORM,
    where: 'family',
    isAsked: isAtSchool,
    isFilled: ({ hasBoarding }) => hasBoarding,
  },
  {
    code: 'health',
    what: '健康状况',
    why: FORM,
    where: 'edit',
    isFilled: ({ hasHealth }) => hasHealth,
  },
  {
    code: 'income',
    what: '家庭经济来源',
    why: FORM,
    where: 'family',
    isFilled: ({ hasIncome }) => hasIncome,
  },
  {
    code: 'assessment',
    what: '首次需求评估',
    why: '二(二)：开展需求评估，分三类关爱',
    where: 'assessment',
    isFilled: ({ tier }) => tier !== null,
  },
  {
    code: 'plan',
    what: '帮扶计划',
    why: '二(二)：制定帮扶关爱服务计划',
    where: 'plan',
    isAsked: ({ tier }) => tier === 'T2' || tier === 'T3',
    isFilled: ({ hasPlan }) => hasPlan,
  },
  {
    code: 'consent',
    what: '监护人知情同意',
    why: '个人信息保护法第三十一条',
    where: 'consents',
    isFilled: ({ hasConsent }) => hasConsent,
  },
  {
    code: 'form-scan',
    what: '登记表或户口簿扫描件',
    why: '一人一档的纸质依据',
    where: 'attachments',
    isFilled: ({ hasFormScan }) => hasFormScan,
  },
] as const satisfies readonly Rule[]

export const missingCodeSchema = z.enum(MISSING_RULES.map(({ code }) => code))
export type MissingCode = z.infer<typeof missingCodeSchema>

export const missingSchema = z.object({
  /** How many of those asked are filled in. */
  filled: z.int(),
  asked: z.int(),
  /** What is not, in the order of the form. */
  missing: z.array(missingCodeSchema),
})
export type Missing = z.output<typeof missingSchema>

/** What of a file is still open. */
export function missingOf(facts: MissingFacts): Missing {
  const rules: readonly (Rule & { readonly code: MissingCode })[] = MISSING_RULES
  const asked = rules.filter(({ isAsked }) => isAsked?.(facts) ?? true)
  const missing = asked.filter(({ isFilled }) => !isFilled(facts)).map(({ code }) => code)
  return { filled: asked.length - missing.length, asked: asked.length, missing }
}

export interface MissingLine {
  readonly code: MissingCode
  readonly what: string
  readonly why: string
  readonly where: FillingPlace
}

/** What it is, who needs it and where it is filled in. */
export function missingLine(code: MissingCode): MissingLine {
  const { what, why, where } = byCode<(typeof MISSING_RULES)[number]>(MISSING_RULES, code)
  return { code, what, why, where }
}

/** 已填 17/22 */
export function filledText({ filled, asked }: Pick<Missing, 'filled' | 'asked'>): string {
  return `已填 ${filled}/${asked}`
}

/** 民族、年级 */
export function missingNames(codes: readonly MissingCode[]): string {
  return codes.map((code) => missingLine(code).what).join('、')
}
