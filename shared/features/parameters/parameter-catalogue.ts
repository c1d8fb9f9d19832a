import { byCode } from '#shared/kernel/codes/by-code.ts'

/** How a value is written: a whole number between limits, an area in dm², or one of a few words. */
export type ParameterKind =
  | { readonly kind: 'whole'; readonly unit: string; readonly least: number; readonly most: number }
  | { readonly kind: 'area'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }

interface Choice {
  readonly code: string
  readonly name: string
}

interface Entry {
  readonly code: string
  readonly name: string
  readonly group: string
  /** What is counted by it, in office words. */
  readonly effect: string
  readonly value: ParameterKind
}

const whole = (unit: string, least: number, most: number): ParameterKind => ({
  kind: 'whole',
  unit,
  least,
  most,
})

/** Every number and choice of the policy that is kept with dates (domain §1.6). */
export const PARAMETERS = [
  {
    code: 'area_min_dm2',
    name: '场所面积下限',
    group: '场所',
    effect: '场所达标核对',
    value: { kind: 'area', least: 100, most: 1_000_000 },
  },
  {
    code: 'area_basis',
    name: '面积口径',
    group: '场所',
    effect: '场所达标核对',
    value: {
      kind: 'choice',
      choices: [
        { code: 'use', name: '使用面积' },
        { code: 'building', name: '建筑面积' },
      ],
    },
  },
  {
    code: 'reassess_days_t1',
    name: '日常关爱复评间隔',
    group: '评估与分类',
    effect: '以后确认的评估的下次评估日期',
    value: whole('天', 1, 730),
  },
  {
    code: 'reassess_days_t2',
    name: '重点关爱复评间隔',
    group: '评估与分类',
    effect: '以后确认的评估的下次评估日期',
    value: whole('天', 1, 365),
  },
  {
    code: 'reassess_days_t3',
    name: '紧急救助复评间隔',
    group: '评估与分类',
    effect: '以后确认的评估的下次评估日期',
    value: whole('天', 1, 180),
  },
  {
    code: 'assessment_countersign',
    name: '评估会签',
    group: '评估与分类',
    effect: '以后确认的评估是否要另一位站长会签；列为紧急救助的一律立即生效',
    value: {
      kind: 'choice',
      choices: [
        { code: 'none', name: '不需要' },
        { code: 'emergency', name: '退出紧急救助或低于建议类别时' },
        { code: 'always', name: '每次评估' },
      ],
    },
  },
  {
    code: 'plan_approval',
    name: '帮扶计划审批',
    group: '评估与分类',
    effect: '以后审批的计划和结案；本人批准须写明理由，并标明“本人批准”',
    value: {
      kind: 'choice',
      choices: [
        { code: 'other', name: '由另一位站长批准' },
        { code: 'self-allowed', name: '只有一位站长时可由本人批准' },
      ],
    },
  },
  {
    code: 'pair_target_percent',
    name: '困境儿童结对率目标',
    group: '结对帮扶',
    effect: '结对率达标核对',
    value: whole('%', 1, 100),
  },
  {
    code: 'talk_per_month',
    name: '每月谈心次数下限',
    group: '结对帮扶',
    effect: '谈心达标核对',
    value: whole('次', 1, 31),
  },
  {
    code: 'visit_per_quarter',
    name: '每季度入户次数下限',
    group: '结对帮扶',
    effect: '入户达标核对',
    value: whole('次', 1, 90),
  },
  {
    code: 'camp_min_days',
    name: '每期营期天数下限',
    group: '营期',
    effect: '营期达标核对',
    value: whole('天', 1, 60),
  },
  {
    code: 'camp_min_per_year',
    name: '每年营期数下限',
    group: '营期',
    effect: '营期达标核对',
    value: whole('期', 1, 12),
  },
  {
    code: 'camp_full_per_year',
    name: '每年营期数满额',
    group: '营期',
    effect: '营期达标核对',
    value: whole('期', 1, 12),
  },
  {
    code: 'camp_max_gap_days',
    name: '分段营期间隔上限',
    group: '营期',
    effect: '营期分段',
    value: whole('天', 0, 180),
  },
  {
    code: 'camp_day_basis',
    name: '营期天数口径',
    group: '营期',
    effect: '营期达标核对',
    value: {
      kind: 'choice',
      choices: [
        { code: 'held', name: '实际举办天数' },
        { code: 'calendar', name: '日历天数' },
      ],
    },
  },
  {
    code: 'camp_full_attendance_percent',
    name: '营员结营出勤率',
    group: '营期',
    effect: '营员结营核对',
    value: whole('%', 1, 100),
  },
  {
    code: 'camp_children_per_adult',
    name: '每名工作人员照看儿童上限',
    group: '营期',
    effect: '营期日程的照看人数核对',
    value: whole('人', 1, 50),
  },
  {
    code: 'loan_max_books',
    name: '每人借书册数上限',
    group: '图书',
    effect: '借书',
    value: whole('册', 1, 50),
  },
  {
    code: 'loan_days',
    name: '借期',
    group: '图书',
    effect: '借书和续借',
    value: whole('天', 1, 365),
  },
  {
    code: 'loan_max_renewals',
    name: '续借次数上限',
    group: '图书',
    effect: '续借',
    value: whole('次', 0, 10),
  },
  {
    code: 'report_due_days',
    name: '季度报告期限（季末后）',
    group: '报告',
    effect: '工作台提醒',
    value: whole('天', 1, 90),
  },
] as const satisfies readonly Entry[]

export type ParameterName = (typeof PARAMETERS)[number]['code']
export type ParameterEntry = Entry & { readonly code: ParameterName }

export function parameterByName(name: ParameterName): ParameterEntry {
  return byCode<ParameterEntry>(PARAMETERS, name)
}
