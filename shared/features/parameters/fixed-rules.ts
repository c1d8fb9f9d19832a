import {
  GUARDIAN_CONSENT_AGE_BELOW,
  IN_DIFFICULTY_AGE_BELOW,
  LEFT_BEHIND_AGE_BELOW,
  MIGRANT_AGE_BELOW,
} from '#shared/kernel/age-rules.ts'
import { REQUIRED_ROOM_FUNCTIONS } from '#shared/kernel/codes/room-functions.ts'

/** Rules that stand in law or in the policy’s own words and cannot be entered: shown, not kept as data. */
export const FIXED_RULES = [
  {
    name: '农村留守儿童年龄',
    value: `不满 ${LEFT_BEHIND_AGE_BELOW} 周岁`,
    source: '国发〔2016〕13号',
  },
  {
    name: '困境儿童年龄',
    value: `不满 ${IN_DIFFICULTY_AGE_BELOW} 周岁`,
    source: '国发〔2016〕36号',
  },
  { name: '流动儿童年龄', value: `不满 ${MIGRANT_AGE_BELOW} 周岁`, source: '闽民童〔2025〕5号' },
  {
    name: '须监护人同意的年龄',
    value: `不满 ${GUARDIAN_CONSENT_AGE_BELOW} 周岁`,
    source: '个人信息保护法第三十一条',
  },
  {
    name: '必备功能室',
    value: REQUIRED_ROOM_FUNCTIONS.map(({ name }) => name).join('、'),
    source: '闽民童〔2021〕32号',
  },
  {
    name: '离开后档案保存期限',
    value: '3 年；有个案材料的，不早于 21 周岁',
    source: '产品默认',
  },
] as const
