import type { Day } from '#shared/kernel/day.ts'
import type { Camp } from './camp.ts'
import { lastHeldOn, type CampDayRecord } from './held-days.ts'
import { campSpan, type CampSegments } from './segments.ts'

export const CAMP_STATES = ['planned', 'running', 'held', 'cancelled'] as const
/** planned 未开始, running 进行中, held 已结束, cancelled 已取消. */
export type CampState = (typeof CAMP_STATES)[number]

/** A camp is over when its last day has been recorded, however it went, or has passed. */
export function isOver(
  segments: CampSegments,
  records: readonly CampDayRecord[],
  today: Day,
): boolean {
  const { endsOn } = campSpan(segments)
  return endsOn < today || records.some((record) => record.day === endsOn)
}

export function campState(
  camp: Pick<Camp, 'cancelledOn'> & { readonly segments: CampSegments },
  records: readonly CampDayRecord[],
  today: Day,
): CampState {
  if (camp.cancelledOn !== null) return 'cancelled'
  if (isOver(camp.segments, records, today)) return 'held'
  const hasBegun = records.length > 0 || campSpan(camp.segments).startsOn <= today
  return hasBegun ? 'running' : 'planned'
}

/**
 * The day that decides the year and quarter a camp is counted in: its last held day, once it is
 * over (R13). Null before that, and for a camp that never held a day.
 */
export function assignedOn(
  segments: CampSegments,
  records: readonly CampDayRecord[],
  today: Day,
): Day | null {
  return isOver(segments, records, today) ? lastHeldOn(records) : null
}
