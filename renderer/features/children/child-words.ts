import { leftReasonName } from '#shared/features/children/child-codes.ts'
import type { ChildListItem } from '#shared/features/children/child.ts'
import type { PopulationCode } from '#shared/kernel/codes/child-categories.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'

const SHORT_NAMES: Readonly<Record<PopulationCode, string>> = {
  'left-behind': '留守',
  'in-difficulty': '困境',
  migrant: '流动',
}

/** 留守、困境: the populations a child is counted in today, in the order people say them. */
export function populationWords(populations: readonly PopulationCode[]): readonly string[] {
  const order: readonly PopulationCode[] = ['left-behind', 'in-difficulty', 'migrant']
  return order.filter((code) => populations.includes(code)).map((code) => SHORT_NAMES[code])
}

/** 城南中心小学 · 三年级 */
export function schoolText(child: Pick<ChildListItem, 'school' | 'grade'>): string {
  const grade = child.grade === null ? '' : gradeByCode(child.grade).name
  return [child.school, grade].filter((text) => text !== '').join(' · ')
}

/** 林阿福（祖父） */
export function guardianText(
  child: Pick<ChildListItem, 'guardianName' | 'guardianRelation'>,
): string {
  const { guardianName, guardianRelation } = child
  if (guardianRelation === null) return guardianName
  return `${guardianName}（${familyRelationByCode(guardianRelation).name}）`
}

/** 在册, or why and since when not. */
export function standingText(
  child: Pick<ChildListItem, 'isActive' | 'leftOn' | 'leftReason'>,
): string {
  if (child.leftOn !== null && child.leftReason !== null) {
    return `${child.leftOn} ${leftReasonName(child.leftReason)}`
  }
  return child.isActive ? '在册' : '已满18周岁'
}
