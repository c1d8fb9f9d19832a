import type { ParentTopic } from '#shared/features/parent-school/session.ts'
import {
  isGrandparent,
  targetGroup,
  type Target,
  type TargetGroup,
} from '#shared/features/parent-school/target.ts'

export interface TargetFilter {
  readonly text: string
  readonly group: TargetGroup | null
  /** Only who was at no session yet. */
  readonly isNew: boolean
}

/** Sessions about grandparents begin with the grandparents. */
export function wholeList(topic: ParentTopic): TargetFilter {
  return { text: '', group: topic === 'grandparents' ? 'grandparent' : null, isNew: false }
}

export function filterTargets(targets: readonly Target[], filter: TargetFilter): Target[] {
  const text = filter.text.trim()
  return targets.filter(
    (target) =>
      isOf(target, filter.group) &&
      (!filter.isNew || target.times === 0) &&
      (text === '' || wordsOf(target).some((word) => word.includes(text))),
  )
}

/** How many of each group the other filters leave. */
export function groupCounts(
  targets: readonly Target[],
  filter: TargetFilter,
): ReadonlyMap<TargetGroup, number> {
  const left = filterTargets(targets, { ...filter, group: null })
  return new Map(
    (['T3', 'T2', 'grandparent', 'other'] as const).map((group) => [
      group,
      left.filter((target) => isOf(target, group)).length,
    ]),
  )
}

/** A grandparent of a child in key care is also found under 祖辈监护. */
function isOf(target: Target, group: TargetGroup | null): boolean {
  if (group === null) return true
  return group === 'grandparent' ? isGrandparent(target) : targetGroup(target) === group
}

function wordsOf({ name, phone, children }: Target): readonly string[] {
  return [name, phone, ...children.flatMap((child) => [child.name, child.village])]
}
