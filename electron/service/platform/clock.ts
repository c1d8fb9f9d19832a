import { toDay, type Day } from '#shared/kernel/day.ts'

/** Time as the office sees it: instants in UTC, days in Asia/Shanghai (no daylight saving). */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** The local day (Asia/Shanghai) of an instant. */
export function localDay(instant: Date): Day {
  return toDay(new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10))
}
