import type { Collector } from '#shared/features/collectors/collector.ts'
import { isInForce, mayCollect, neverHeld } from '#shared/features/collectors/may-collect.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'

/** 林大勇（父亲） */
export function collectorName({ name, relation }: Pick<Collector, 'name' | 'relation'>): string {
  return relation === null ? name : `${name}（${familyRelationByCode(relation).name}）`
}

/** 2026-09-01 起, or with the last day on which it holds. */
export function collectorSpan({ startsOn, endedOn }: Collector): string {
  if (endedOn === null) return `${startsOn} 起`
  return startsOn === endedOn ? '起始当天即结束，未生效' : `${startsOn} 至 ${addDays(endedOn, -1)}`
}

interface Standing {
  readonly state: 'success' | 'warning' | 'error' | 'info'
  readonly label: string
}

/** What an entry means today: forbidden outweighs a permission, and what is over no longer counts. */
export function collectorStanding(one: Collector, all: readonly Collector[], today: Day): Standing {
  if (neverHeld(one)) return { state: 'info', label: '未生效' }
  if (one.startsOn > today) return { state: 'info', label: '未开始' }
  if (!isInForce(one, today)) return { state: 'info', label: '已结束' }
  if (one.kind === 'forbidden') return { state: 'error', label: '禁止接送' }
  const isOverruled = mayCollect(all, one, today) === 'forbidden'
  return isOverruled ? { state: 'error', label: '已被禁止' } : { state: 'success', label: '可接送' }
}
