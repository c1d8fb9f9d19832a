import { z } from 'zod'
import { normaliseText } from './full-width.ts'

/** A local time of day written 'HH:MM', 00:00 to 23:59; compares as text. */
export type ClockTime = string & z.core.$brand<'ClockTime'>

/** What a form says when a time is not written as a time. */
export const CLOCK_TIME_MESSAGE = '时间应写成 16:30'

const PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/

/** A time of day as it is stored and sent. */
export const clockTimeSchema = z
  .string({ error: CLOCK_TIME_MESSAGE })
  .regex(PATTERN, { error: CLOCK_TIME_MESSAGE, abort: true })
  .brand<'ClockTime'>()

/** A time as people type it: 16:30, 16：30, 16.30, 1630, 930, 16点半; null when it cannot be told. */
export function parseClockTime(text: string): ClockTime | null {
  const compact = normaliseText(text).replaceAll(/\s/g, '').replace('点半', ':30')
  const [, hour = '', minute = ''] =
    /^(\d{1,2})[:.点时](\d{1,2})?分?$/.exec(compact) ?? /^(\d{1,2}?)(\d{2})?$/.exec(compact) ?? []
  const written = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  const parsed = clockTimeSchema.safeParse(hour === '' ? '' : written)
  return parsed.success ? parsed.data : null
}

/** Whole minutes from one time to another of the same day; negative when the second is earlier. */
export function minutesBetween(from: ClockTime, to: ClockTime): number {
  return minuteOfDay(to) - minuteOfDay(from)
}

function minuteOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
