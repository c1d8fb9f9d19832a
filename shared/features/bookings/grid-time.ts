import { clockTimeSchema, type ClockTime } from '#shared/kernel/clock-time.ts'

/** What a drag moves by, minutes. */
export const SNAP_MINUTES = 15

const LAST_MINUTE = 24 * 60 - 1

/** Minutes since midnight. */
export function minuteOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** 00:00 to 23:59, whatever the minute. */
export function timeAt(minute: number): ClockTime {
  const kept = Math.min(Math.max(Math.round(minute), 0), LAST_MINUTE)
  const [hours, minutes] = [Math.floor(kept / 60), kept % 60].map((part) =>
    String(part).padStart(2, '0'),
  )
  return clockTimeSchema.parse(`${hours}:${minutes}`)
}

/** The quarter of an hour a minute is nearest to. */
export function snap(minute: number): number {
  return Math.round(minute / SNAP_MINUTES) * SNAP_MINUTES
}

/** Moved as a whole by some minutes: as long as before, and within the day. */
export function shiftTimes(
  { startsAt, endsAt }: { readonly startsAt: ClockTime; readonly endsAt: ClockTime },
  minutes: number,
): { readonly startsAt: ClockTime; readonly endsAt: ClockTime } {
  const start = minuteOf(startsAt)
  const end = minuteOf(endsAt)
  const by = Math.max(-start, Math.min(minutes, LAST_MINUTE - end))
  return { startsAt: timeAt(start + by), endsAt: timeAt(end + by) }
}

/** Ending elsewhere, never before it has begun. */
export function resizeTimes(
  { startsAt, endsAt }: { readonly startsAt: ClockTime; readonly endsAt: ClockTime },
  minutes: number,
): { readonly startsAt: ClockTime; readonly endsAt: ClockTime } {
  const end = snap(minuteOf(endsAt) + minutes)
  return { startsAt, endsAt: timeAt(Math.max(end, minuteOf(startsAt) + SNAP_MINUTES)) }
}

/** From one point to another, whichever is first; at least half an hour. */
export function drawnTimes(
  from: number,
  to: number,
): { readonly startsAt: ClockTime; readonly endsAt: ClockTime } {
  const start = snap(Math.min(from, to))
  const end = Math.max(snap(Math.max(from, to)), start + 2 * SNAP_MINUTES)
  return { startsAt: timeAt(start), endsAt: timeAt(end) }
}
