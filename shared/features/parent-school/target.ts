import { z } from 'zod'
import { compareTiers, tierSchema } from '#shared/features/assessments/tier.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import {
  familyRelationCodeSchema,
  type FamilyRelationCode,
} from '#shared/kernel/codes/family-relations.ts'
import { daySchema } from '#shared/kernel/day.ts'

/** Why a guardian should come, the most pressing first (R25). */
export const TARGET_GROUPS = [
  { code: 'T3', name: '紧急救助' },
  { code: 'T2', name: '重点关爱' },
  { code: 'grandparent', name: '祖辈监护' },
  { code: 'other', name: '其他监护人' },
] as const
export const targetGroupSchema = z.enum(TARGET_GROUPS.map(({ code }) => code))
export type TargetGroup = z.infer<typeof targetGroupSchema>

/** Grandparents and great-grandparents (GB/T 4761, §5.4). */
const GRANDPARENTS: readonly FamilyRelationCode[] = ['61', '62', '63', '64', '66', '67']

export const targetSchema = z.object({
  personId: personIdSchema,
  name: z.string(),
  phone: z.string(),
  children: z.array(
    z.object({
      childId: childIdSchema,
      name: z.string(),
      village: z.string(),
      relation: familyRelationCodeSchema.nullable(),
      /** Null where the child was never assessed. */
      tier: tierSchema.nullable(),
    }),
  ),
  /** Sessions this person was at. */
  times: z.int(),
  lastCameOn: daySchema.nullable(),
  isInvited: z.boolean(),
})
export type Target = z.output<typeof targetSchema>

/** Whether a guardian is a grandparent of one of the children. */
export function isGrandparent({ children }: Pick<Target, 'children'>): boolean {
  return children.some(({ relation }) => relation !== null && GRANDPARENTS.includes(relation))
}

/** By the child in most need; a grandparent of a child in key care stands under key care. */
export function targetGroup(target: Pick<Target, 'children'>): TargetGroup {
  const worst = target.children
    .flatMap(({ tier }) => tier ?? [])
    .toSorted((a, b) => compareTiers(b, a))[0]
  if (worst === 'T3' || worst === 'T2') return worst
  return isGrandparent(target) ? 'grandparent' : 'other'
}

/** Emergency and key care first, then grandparents, then others; who came least comes first. */
export function sortTargets(targets: readonly Target[]): Target[] {
  return targets.toSorted(
    (a, b) => rank(a) - rank(b) || a.times - b.times || a.name.localeCompare(b.name, 'zh-CN'),
  )
}

function rank(target: Target): number {
  const group = targetGroup(target)
  return TARGET_GROUPS.findIndex(({ code }) => code === group)
}
