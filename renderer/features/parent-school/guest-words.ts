import type { GuestChild } from '#shared/features/parent-school/guest.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'

type Shown = Pick<GuestChild, 'name' | 'village' | 'relation'>

export function childrenText(children: readonly Pick<Shown, 'name'>[]): string {
  return children.map(({ name }) => name).join('、')
}

export function villagesText(children: readonly Pick<Shown, 'village'>[]): string {
  return [...new Set(children.map(({ village }) => village).filter(Boolean))].join('、')
}

export function relationsText(children: readonly Pick<Shown, 'relation'>[]): string {
  const names = children.flatMap(({ relation }) =>
    relation === null ? [] : [familyRelationByCode(relation).name],
  )
  return [...new Set(names)].join('、')
}
