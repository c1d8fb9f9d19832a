import { byCode } from '#shared/kernel/codes/by-code.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'
import {
  GUARDIANSHIP_KINDS,
  HEALTH_STATES,
  SCHOOLING_STATES,
  SUPERVISION_LEVELS,
  WHEREABOUTS,
} from './family-codes.ts'
import type { Guardianship, Health, Residence, Schooling, WhereaboutsPeriod } from './family.ts'

/** 祖辈监护，监护类型一般; the guardian is named by the caller. */
export function guardianshipWords({
  kind,
  supervision,
}: Pick<Guardianship, 'kind' | 'supervision'>): string {
  return join([
    kind === null ? '' : byCode(GUARDIANSHIP_KINDS, kind).name,
    supervision === null ? '' : `监护类型${byCode(SUPERVISION_LEVELS, supervision).name}`,
  ])
}

/** 外出务工，广东省东莞市 */
export function whereaboutsWords({
  state,
  place,
}: Pick<WhereaboutsPeriod, 'state' | 'place'>): string {
  return join([byCode(WHEREABOUTS, state).name, place])
}

/** 城南中心小学，三年级，寄宿 */
export function schoolingWords({
  school,
  grade,
  boarding,
  state,
}: Pick<Schooling, 'school' | 'grade' | 'boarding' | 'state'>): string {
  const gradeName = grade === null ? '' : gradeByCode(grade).name
  const stateName = state === 'enrolled' ? '' : byCode(SCHOOLING_STATES, state).name
  return join([
    school,
    gradeName,
    stateName === gradeName ? '' : stateName,
    boarding === true ? '寄宿' : '',
  ])
}

/** 上坪村，十八组七号 */
export function residenceWords({ village, address }: Pick<Residence, 'village' | 'address'>) {
  return join([village, address])
}

/** 残疾，听力残疾二级; 健康 */
export function healthWords({ state, words }: Pick<Health, 'state' | 'words'>): string {
  const { name } = byCode(HEALTH_STATES, state)
  return words.includes(name) ? words : join([name, words])
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('，')
}
