import type { Day } from '#shared/kernel/day.ts'
import type { CampRules } from './camp-rules.ts'
import { heldDays, type CampDayRecord } from './held-days.ts'
import { calendarDays, campDays, type CampSegments } from './segments.ts'

/** What a camp still needs to qualify (R13). */
export interface CampForecast {
  /** Days still to be held; 0 when there are enough. */
  readonly daysToHold: number
  /** Days of the camp not yet recorded, on which they can be held. */
  readonly daysOpen: number
  readonly canQualify: boolean
  /** The latest open day to go on from without a break; null when nothing is needed or possible. */
  readonly latestDay: Day | null
}

export function forecastCamp(
  segments: CampSegments,
  records: readonly CampDayRecord[],
  rules: Pick<CampRules, 'minDays' | 'dayBasis'>,
): CampForecast {
  const recorded = new Set(records.map((record) => record.day))
  const open = campDays(segments).filter((day) => !recorded.has(day))
  const daysToHold = missingDays(segments, heldDays(records).length, rules)
  const canQualify = daysToHold <= open.length
  const latestDay = daysToHold === 0 ? null : (open[open.length - daysToHold] ?? null)
  return { daysToHold, daysOpen: open.length, canQualify, latestDay }
}

function missingDays(
  segments: CampSegments,
  held: number,
  { minDays, dayBasis }: Pick<CampRules, 'minDays' | 'dayBasis'>,
): number {
  if (dayBasis === 'held') return Math.max(0, minDays - held)
  const isLongEnough = calendarDays(segments) >= minDays
  return isLongEnough && held > 0 ? 0 : isLongEnough ? 1 : minDays
}
