import type { ChildListItem } from '#shared/features/children/child.ts'
import { childCategoryByCode } from '#shared/kernel/codes/child-categories.ts'

const SHORT = { 'left-behind': '留守', 'in-difficulty': '困境', migrant: '流动' } as const

/** 留守、困境. */
export function populationNames({ populations }: Pick<ChildListItem, 'populations'>): string {
  return populations.map((code) => SHORT[code]).join('、')
}

export function categoryNames({ categories }: Pick<ChildListItem, 'categories'>): string {
  return categories.map((code) => childCategoryByCode(code).name).join('、')
}
