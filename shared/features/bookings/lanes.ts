import type { ClockTime } from '#shared/kernel/clock-time.ts'

interface Timed {
  readonly startsAt: ClockTime
  readonly endsAt: ClockTime
}

/** Where one of several things at the same time stands: the second of three side by side. */
export interface Lane {
  readonly lane: number
  readonly lanes: number
}

/**
 * Puts what overlaps side by side: each takes the first lane that is free when it begins, and all
 * that hang together by overlaps share the width.
 */
export function layOutLanes<Item extends Timed>(items: readonly Item[]): ReadonlyMap<Item, Lane> {
  const sorted = items.toSorted(
    (a, b) => compare(a.startsAt, b.startsAt) || compare(b.endsAt, a.endsAt),
  )
  const placed = new Map<Item, Lane>()
  let group: { readonly item: Item; readonly lane: number }[] = []
  let ends: ClockTime[] = []
  const close = () => {
    for (const { item, lane } of group) placed.set(item, { lane, lanes: ends.length })
    group = []
    ends = []
  }
  for (const item of sorted) {
    if (ends.every((end) => end <= item.startsAt)) close()
    const free = ends.findIndex((end) => end <= item.startsAt)
    const lane = free === -1 ? ends.length : free
    ends[lane] = item.endsAt
    group.push({ item, lane })
  }
  close()
  return placed
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
