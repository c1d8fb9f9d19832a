import type { Day } from '#shared/kernel/day.ts'
import type { Camp, CampId } from './camp.ts'
import { campDays, type CampSegments } from './segments.ts'

/** A camp that may stand in the way of another's dates. */
export interface OtherCamp extends Pick<Camp, 'id' | 'name' | 'cancelledOn'> {
  readonly segments: CampSegments
  /** Its days that were recorded as cancelled: another camp may use them. */
  readonly freeDays: readonly Day[]
}

/** The camp that is in the way, with the first and last common day. */
export interface CampClash {
  readonly campId: CampId
  readonly name: string
  readonly from: Day
  readonly to: Day
}

/**
 * One date belongs to one camp (R13). The first camp the dates run into, or null. `own` is skipped,
 * and a day it was called off on is not wanted back: another camp may have taken it.
 */
export function findClash(
  segments: CampSegments,
  others: readonly OtherCamp[],
  own: CampId | null = null,
): CampClash | null {
  const given = new Set(others.find(({ id }) => id === own)?.freeDays)
  const wanted = campDays(segments).filter((day) => !given.has(day))
  for (const other of others) {
    if (other.id === own || other.cancelledOn !== null) continue
    const free = new Set(other.freeDays)
    const taken = new Set(campDays(other.segments).filter((day) => !free.has(day)))
    const common = wanted.filter((day) => taken.has(day))
    const [from] = common
    const to = common.at(-1)
    if (from !== undefined && to !== undefined) {
      return { campId: other.id, name: other.name, from, to }
    }
  }
  return null
}
